"""Month names: the months as dates print them, in many languages, and which month a name means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# By language, January first: in full, in the case that stands behind a day, and in short without a full stop.
_TABLE = {
    "en": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
    "october/oct november/nov december/dec",
    "de": "januar/jänner/jan februar/feber/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov dezember/dez",
    "fr": "janvier/janv/jan février/févr/fév mars/mar avril/avr mai juin/jun juillet/juil/jul août/aou "
    "septembre/sept/sep octobre/oct novembre/nov décembre/déc",
    "es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
    "septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic",
    "it": "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago "
    "settembre/sett/set ottobre/ott novembre/nov dicembre/dic",
    "pt": "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago "
    "setembro/set outubro/out novembro/nov dezembro/dez",
    "ca": "gener/gen febrer/febr/feb març/mar abril/abr maig juny/jun juliol/jul agost/ago setembre/set "
    "octubre/oct novembre/nov desembre/des",
    "gl": "xaneiro/xan febreiro/feb marzo/mar abril/abr maio/mai xuño/xuñ xullo/xul agosto/ago setembro/set "
    "outubro/out novembro/nov decembro/dec",
    "nl": "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "af": "januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul augustus/aug "
    "september/sept/sep oktober/okt november/nov desember/des",
    "sv": "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "da": "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
    "no": "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov desember/des",
    "is": "janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sept/sep "
    "október/okt nóvember/nóv desember/des",
    "fi": "tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis "
    "huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä "
    "heinäkuuta/heinäkuu/heinä elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka "
    "marraskuuta/marraskuu/marras joulukuuta/joulukuu/joulu",
    "et": "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept "
    "oktoober/okt november/nov detsember/dets",
    "lv": "janvāris/janvārī/janv februāris/februārī/febr marts/martā aprīlis/aprīlī/apr maijs/maijā "
    "jūnijs/jūnijā/jūn jūlijs/jūlijā/jūl augusts/augustā/aug septembris/septembrī/sept "
    "oktobris/oktobrī/okt novembris/novembrī/nov decembris/decembrī/dec",
    "lt": "sausio/sausis/saus vasario/vasaris/vas kovo/kovas/kov balandžio/balandis/bal "
    "gegužės/gegužė/geg birželio/birželis/birž liepos/liepa/liep rugpjūčio/rugpjūtis/rugp "
    "rugsėjo/rugsėjis/rugs spalio/spalis/spal lapkričio/lapkritis/lapkr gruodžio/gruodis/gruod",
    "pl": "stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj "
    "czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz "
    "października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
    "cs": "ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě "
    "června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj "
    "listopadu/listopad/lis prosince/prosinec/pro",
    "sk": "januára/január/jan februára/február/feb marca/marec/mar apríla/apríl/apr mája/máj júna/jún "
    "júla/júl augusta/august/aug septembra/september/sept/sep októbra/október/okt novembra/november/nov "
    "decembra/december/dec",
    "sl": "januarja/januar/jan februarja/februar/feb marca/marec/mar aprila/april/apr maja/maj "
    "junija/junij/jun julija/julij/jul avgusta/avgust/avg septembra/september/sept/sep "
    "oktobra/oktober/okt novembra/november/nov decembra/december/dec",
    "hr": "siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra "
    "svibnja/svibanj/svi lipnja/lipanj/lip srpnja/srpanj/srp kolovoza/kolovoz/kol rujna/rujan/ruj "
    "listopada/listopad/lis studenoga/studenog/studeni/stu prosinca/prosinac/pro",
    "sr": "januar/januara/jan/јануар/јануара/јан februar/februara/feb/фебруар/фебруара/феб "
    "mart/marta/mar/март/марта/мар april/aprila/apr/април/априла/апр maj/maja/мај/маја "
    "jun/juna/juni/јун/јуна jul/jula/juli/јул/јула avgust/avgusta/avg/august/август/августа/авг "
    "septembar/septembra/sep/септембар/септембра/сеп oktobar/oktobra/okt/октобар/октобра/окт "
    "novembar/novembra/nov/новембар/новембра/нов decembar/decembra/dec/децембар/децембра/дец",
    "sq": "janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/kor gusht/gus shtator/sht "
    "tetor/tet nëntor/nën dhjetor/dhj",
    "hu": "január/jan február/febr/feb március/márc/már április/ápr május/máj június/jún július/júl "
    "augusztus/aug szeptember/szept/szep október/okt november/nov december/dec",
    "ro": "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug "
    "septembrie/sept/sep octombrie/oct noiembrie/noi/nov decembrie/dec",
    "ru": "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май "
    "июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт "
    "ноября/ноябрь/ноя декабря/декабрь/дек",
    "uk": "січня/січень/січ лютого/лютий/лют березня/березень/берез/бер квітня/квітень/квіт/кві "
    "травня/травень/трав/тра червня/червень/черв/чер липня/липень/лип серпня/серпень/серп/сер "
    "вересня/вересень/верес/вер жовтня/жовтень/жовт/жов листопада/листопад/листоп/лис "
    "грудня/грудень/груд/гру",
    "be": "студзеня/студз лютага/лют сакавіка/сак красавіка/крас мая/траўня чэрвеня/чэр ліпеня/ліп "
    "жніўня/жн верасня/вер кастрычніка/кас лістапада/ліс снежня/снеж",
    "bg": "януари/яну/ян февруари/фев март/мар април/апр май юни/юн юли/юл август/авг септември/септ/сеп "
    "октомври/окт ноември/ное декември/дек",
    "mk": "јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг "
    "септември/септ/сеп октомври/окт ноември/ное декември/дек",
    "el": "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ/μάρ "
    "απριλίου/απρίλιος/απρ μαΐου/μάιος/μαι/μάι ιουνίου/ιούνιος/ιουν/ιούν ιουλίου/ιούλιος/ιουλ/ιούλ "
    "αυγούστου/αύγουστος/αυγ/αύγ σεπτεμβρίου/σεπτέμβριος/σεπ/σεπτ οκτωβρίου/οκτώβριος/οκτ "
    "νοεμβρίου/νοέμβριος/νοε/νοέ δεκεμβρίου/δεκέμβριος/δεκ",
    "tr": "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl "
    "ekim/eki kasım/kas aralık/ara",
    "az": "yanvar/yan fevral/fev mart/mar aprel/apr may iyun iyul avqust/avq sentyabr/sen oktyabr/okt "
    "noyabr/noy dekabr/dek",
    "uz": "yanvar/yan/январь/январ fevral/fev/февраль/феврал mart/mar/март aprel/apr/апрель/апрел may/май "
    "iyun/июнь/июн iyul/июль/июл avgust/avg/август sentabr/sentyabr/sen/сентябрь/сентябр "
    "oktabr/oktyabr/okt/октябрь/октябр noyabr/noy/ноябрь/ноябр dekabr/dek/декабрь/декабр",
    "kk": "қаңтар/қаңтары/қаң ақпан/ақпаны/ақп наурыз/наурызы/нау сәуір/сәуірі/сәу мамыр/мамыры/мам "
    "маусым/маусымы/мау шілде/шілдесі/шіл тамыз/тамызы/там қыркүйек/қыркүйегі/қыр қазан/қазаны/қаз "
    "қараша/қарашасы/қар желтоқсан/желтоқсаны/жел",
    "ky": "январь/январы/янв февраль/февралы/фев март/марты/мар апрель/апрели/апр май/майы июнь/июну "
    "июль/июлу август/августу/авг сентябрь/сентябры/сен октябрь/октябры/окт ноябрь/ноябры/ноя "
    "декабрь/декабры/дек",
    "tg": "январи/январ феврали/феврал марти/март апрели/апрел майи/май июни/июн июли/июл августи/август "
    "сентябри/сентябр октябри/октябр ноябри/ноябр декабри/декабр",
    "tk": "ýanwar/ýanwary fewral/fewraly mart/marty aprel/apreli maý/maýy iýun/iýuny iýul/iýuly "
    "awgust/awgusty sentýabr/sentýabry oktýabr/oktýabry noýabr/noýabry dekabr/dekabry",
    "ckb": "کانوونی-دووەم شوبات/شوباتی ئازار/ئازاری نیسان/نیسانی ئایار/ئایاری حوزەیران/حوزەیرانی "
    "تەمموز/تەمموزی/تەممووز/تەممووزی ئاب/ئابی ئەیلوول/ئەیلوولی تشرینی-یەکەم تشرینی-دووەم کانوونی-یەکەم",
    "ka": "იანვარი/იანვარს/იან თებერვალი/თებერვალს/თებ მარტი/მარტს/მარ აპრილი/აპრილს/აპრ მაისი/მაისს/მაი "
    "ივნისი/ივნისს/ივნ ივლისი/ივლისს/ივლ აგვისტო/აგვისტოს/აგვ სექტემბერი/სექტემბერს/სექ "
    "ოქტომბერი/ოქტომბერს/ოქტ ნოემბერი/ნოემბერს/ნოე დეკემბერი/დეკემბერს/დეკ",
    "hy": "հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս "
    "հուլիսի/հուլիս օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր "
    "դեկտեմբերի/դեկտեմբեր",
    # Those of the Arab East, of Egypt and of the Maghreb; names in two words with a hyphen.
    "ar": "يناير/كانون-الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/ابريل/إبريل/نيسان/أفريل "
    "مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية/يوليوز أغسطس/اغسطس/آب/أوت/غشت "
    "سبتمبر/أيلول/شتنبر أكتوبر/اكتوبر/تشرين-الأول نوفمبر/تشرين-الثاني/نونبر "
    "ديسمبر/كانون-الأول/دجنبر",
    "he": "ינואר/ינו פברואר/פבר מרץ/מרס אפריל/אפר מאי יוני/יונ יולי/יול אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק "
    "נובמבר/נוב דצמבר/דצמ",
    "fa": "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "hi": "जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर "
    "दिसंबर/दिसम्बर",
    "mr": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "bn": "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর/অক্টোবার নভেম্বর ডিসেম্বর",
    "pa": "ਜਨਵਰੀ ਫ਼ਰਵਰੀ/ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ/જુલાઇ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર ઑક્ટોબર/ઓક્ટોબર નવેમ્બર ડિસેમ્બર",
    "kn": "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "ml": "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ്/മെയ് ജൂൺ ജൂലൈ/ജൂലായ് ഓഗസ്റ്റ്/ആഗസ്റ്റ് സെപ്റ്റംബർ/സെപ്തംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ",
    "ta": "ஜனவரி பிப்ரவரி/பெப்ரவரி மார்ச்/மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆகஸ்டு செப்டம்பர் அக்டோபர்/ஒக்டோபர் நவம்பர் டிசம்பர்",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు/ఆగష్టు సెప్టెంబర్/సెప్టెంబరు "
    "అక్టోబర్/అక్టోబరు నవంబర్/నవంబరు డిసెంబర్/డిసెంబరు",
    "th": "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค "
    "สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
    "id": "januari/jan februari/feb/peb maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt/ags "
    "september/sept/sep oktober/okt november/nov desember/des",
    "ms": "januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sept/sep oktober/okt "
    "november/nov disember/dis",
    "tl": "enero/ene pebrero/peb marso/mar abril/abr mayo/may hunyo/hun hulyo/hul agosto/ago setyembre/set "
    "oktubre/okt nobyembre/nob disyembre/dis",
    "ga": "eanáir/ean feabhra/feabh márta/már aibreán/aib bealtaine/beal meitheamh/meith iúil lúnasa/lún "
    "meán-fómhair/mfómh deireadh-fómhair/dfómh samhain/samhna/samh nollaig/nollag/noll",
    "cy": "ionawr/ion chwefror/chwef mawrth ebrill/ebr mai mehefin/meh gorffennaf/gorff awst medi hydref "
    "tachwedd/tach rhagfyr/rhag",
    "eu": "urtarrilaren/urtarrilak/urtarrila/urt otsailaren/otsailak/otsaila/ots martxoaren/martxoak/martxoa "
    "apirilaren/apirilak/apirila/api maiatzaren/maiatzak/maiatza/mai ekainaren/ekainak/ekaina/eka "
    "uztailaren/uztailak/uztaila/uzt abuztuaren/abuztuak/abuztua/abu irailaren/irailak/iraila/ira "
    "urriaren/urriak/urria/urr azaroaren/azaroak/azaroa/aza abenduaren/abenduak/abendua/abe",
    "br": "genver c’hwevrer/c'hwevrer meurzh ebrel mae mezheven gouere/gouhere eost gwengolo here du kerzu",
    "eo": "januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro",
    "rm": "schaner favrer mars avrigl matg zercladur fanadur avust settember october november december",
    "mt": "jannar/jan frar/fra marzu/mar april/apr mejju/mej ġunju/ġun lulju/lul awwissu/aww "
    "settembru/set ottubru/ott novembru/nov diċembru/diċ",
    "my": "ဇန်နဝါရီ/ဇန်နဝါရီလ ဖေဖော်ဝါရီ/ဖေဖော်ဝါရီလ မတ်/မတ်လ ဧပြီ/ဧပြီလ မေ/မေလ ဇွန်/ဇွန်လ ဇူလိုင်/ဇူလိုင်လ "
    "ဩဂုတ်/ဩဂုတ်လ/သြဂုတ်/သြဂုတ်လ စက်တင်ဘာ/စက်တင်ဘာလ အောက်တိုဘာ/အောက်တိုဘာလ နိုဝင်ဘာ/နိုဝင်ဘာလ ဒီဇင်ဘာ/ဒီဇင်ဘာလ",
    "km": "មករា កុម្ភៈ/កុម្ភះ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "si": "ජනවාරි පෙබරවාරි මාර්තු අප්රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්",
    "or": "ଜାନୁଆରୀ/ଜାନୁୟାରୀ ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ/ଏପ୍ରିଲ ମଇ/ମେ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
    "sw": "januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago septemba/sep "
    "oktoba/okt novemba/nov desemba/des",
    "am": "ጃንዩወሪ/ጃንዋሪ ፌብሩወሪ/ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር/ሴፕቴምብር ኦክቶበር/ኦክቶብር ኖቬምበር/ኖቬምብር ዲሴምበር/ዲሴምብር",
    "ku": "çile/çileyê/rêbendan/rêbendanê sibat/sibatê/reşemî/reşemiyê adar/adarê avrêl/avrêlê/nîsan/nîsanê "
    "gulan/gulanê hezîran/hezîranê/pûşper/pûşperê tîrmeh/tîrmehê tebax/tebaxê îlon/îlonê cotmeh/cotmehê "
    "mijdar/mijdarê berfanbar/berfanbarê/kanûn/kanûnê",
    "ht": "janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm",
    "xh": "janyuwari februwari matshi epreli meyi juni julayi agasti septemba okthobha novemba disemba",
    "om": "amajjii guraandhala bitooteessa/bitootessa elba/ebla caamsa/caamsaa waxabajjii adooleessa hagayya "
    "fuulbana onkololeessa sadaasa muddee",
}
# Other codes of a language, and languages that name the months as it does.
_LIKE = {
    "nb": "no", "nn": "no", "fo": "da", "bs": "sr", "sh": "sr", "me": "sr", "in": "id", "iw": "he",
    "mo": "ro", "kz": "kk",
}  # fmt: skip
# The months of the Persian calendar, Farvardin first, in Persian, in Dari and in Pashto.
_PERSIAN = (
    "فروردین/حمل/وری اردیبهشت/ثور/غویی خرداد/جوزا/غبرګولی تیر/سرطان/چنګاښ مرداد/اسد/زمری شهریور/سنبله/وږی "
    "مهر/میزان/تله آبان/عقرب/لړم آذر/قوس/لیندۍ دی/جدی/مرغومی بهمن/دلو/سلواغه اسفند/حوت/کب"
)
# Those of Ethiopia, Meskerem first; the thirteenth has five or six days.
_ETHIOPIAN = "መስከረም ጥቅምት ኅዳር/ህዳር ታኅሣሥ/ታህሳስ/ታኅሳስ ጥር የካቲት መጋቢት ሚያዝያ/ሚያዚያ ግንቦት ሰኔ ሐምሌ/ሀምሌ ነሐሴ/ነሃሴ/ነሀሴ ጳጉሜ/ጳጉሜን"
# Asked after the page's own language: templates declare one language and print another's dates.
_USUAL = ("en", "de", "fr", "es")
HEBREW_IN = "ב"  # joined to the month behind it
LEAST_FOREIGN = 4  # letters of an ASCII name that is believed on a page of another language
# What print drops or varies: accents, vowel marks, joiners, the dots of an i, letters that Arabic and Persian
# share.
_PLAIN = dict.fromkeys((*range(0x300, 0x370), *range(0x64B, 0x660), 0x640, 0x200C, 0x200D), "") | {
    ord("ı"): "i",
    ord("ي"): "ی",
    ord("ى"): "ی",
    ord("ك"): "ک",
}


def month_number(name: str, languages: Iterable[str]) -> int | None:
    """Return the month that `name` is in one of `languages`, in a usual one, or in all that know it.

    >>> month_number("Feber", ["de"]), month_number("listopada", ["hr"]), month_number("listopada", ["pl"])
    (2, 10, 11)
    """
    plain = _plain(name)
    for language in (*languages, *_USUAL):
        known = _months(_LIKE.get(language, language))
        if number := _in(known, plain):
            return number
    foreign = len(plain) >= LEAST_FOREIGN or not plain.isascii()
    return _in(_everywhere(), plain) if foreign else None


def _in(known: dict[str, int], plain: str) -> int | None:
    return known.get(plain) or (known.get(plain[1:]) if plain.startswith(HEBREW_IN) else None)


def persian_month(name: str) -> int | None:
    """Return the number of a month of the Persian calendar, Farvardin being the first."""
    return _persian().get(_plain(name))


def ethiopian_month(name: str) -> int | None:
    """Return the number of a month of the Ethiopian calendar, Meskerem being the first."""
    return _ethiopian().get(_plain(name))


def knows_months(language: str) -> bool:
    """Tell whether the months of a language are in the table."""
    return _LIKE.get(language, language) in _TABLE


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return unicodedata.normalize("NFD", name.casefold()).translate(_PLAIN).rstrip(".")


def _read(names: str) -> dict[str, int]:
    return {
        _plain(name.replace("-", " ")): number
        for number, month in enumerate(names.split(), 1)
        for name in month.split("/")
    }


@lru_cache(maxsize=64)
def _months(language: str) -> dict[str, int]:
    return _read(_TABLE.get(language, ""))


@lru_cache(maxsize=1)
def _persian() -> dict[str, int]:
    return _read(_PERSIAN)


@lru_cache(maxsize=1)
def _ethiopian() -> dict[str, int]:
    return _read(_ETHIOPIAN)


@lru_cache(maxsize=1)
def _everywhere() -> dict[str, int]:
    """The names that mean one month in every language that has them."""
    numbers: dict[str, set[int]] = {}
    for language in _TABLE:
        for name, number in _months(language).items():
            numbers.setdefault(name, set()).add(number)
    return {name: next(iter(found)) for name, found in numbers.items() if len(found) == 1}
