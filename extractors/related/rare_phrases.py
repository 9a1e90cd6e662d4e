"""Related phrases, third part: headings in languages with fewer newsrooms."""

from __future__ import annotations

# Beside those in `phrases`. A phrase with a final * may go on.
RARE = """
lo_km_my_am_ka_hy: ອ່ານເພີ່ມເຕີມ*; ຂ່າວທີ່ກ່ຽວຂ້ອງ*; អានបន្ថែម*; អត្ថបទទាក់ទង*; ព័ត៌មានទាក់ទង*; ተጨማሪ ያንብቡ*;
    ተዛማጅ ዜናዎች*;
    ተዛማጅ*; წაიკითხეთ ასევე*; ასევე წაიკითხეთ*; მსგავსი*; დაკავშირებული სტატიები*; კიდევ წაიკითხეთ*;
    კიდევ ამ თემაზე*; ამავე თემაზე*; წაიკითხეთ მეტი*; იხილეთ ასევე*;
    կարդացեք նաև*; կարդալ նաև*; նմանատիպ նյութեր*; առնչվող նյութեր*; թեմայի շուրջ*; նույն թեմայով*;
    թեմայով*; այս թեմայով*; տեսեք նաև*; հարակից նյութեր*; អានផងដែរ*; សូមអានផងដែរ*; អត្ថបទពាក់ព័ន្ធ*;
    ព័ត៌មានពាក់ព័ន្ធ*; ອ່ານຕື່ມ*; ຂ່າວກ່ຽວຂ້ອງ*; ይህንንም ያንብቡ*; ተያያዥ ዜናዎች*; ဒါလည်းဖတ်ပါ*; ဆက်စပ်သတင်းများ*;
    အလားတူသတင်းများ*;
    ဆက်လက်ဖတ်ရှုရန်*
af_sw_zu: lees ook*; verwante stories*; soma zaidi*; soma pia*; habari zinazohusiana*; funda futhi*;
    bala hape*; soma vilevile*; habari zinazofanana*; taarifa zinazohusiana*
az_kk_ky_uz: həmçinin oxuyun*; oxşar xəbərlər*; əlaqəli xəbərlər*; тағы оқыңыз*; ұқсас*;
    сондай ақ оқыңыз*; сонымен қатар оқыңыз*; тақырып бойынша*;
    оқи отырыңыз*; тақырыпқа қатысты*; осы тақырыпта*; тағы да оқыңыз*; дагы окуңуз*; ушул темада*;
    ошондой эле окуңуз*; shuningdek o qing*; mavzuga oid*; bunu da oxuyun*; bunları da oxuyun*;
    mövzuya aid*; mövzu üzrə*
mn: холбоотой мэдээ*; холбоотой*; ижил төстэй*; төстэй мэдээ*; мөн уншаарай*; бас уншаарай*;
    үүнийг уншаарай*
be_mk_sq: чытайце таксама*; чытайце яшчэ*; глядзіце таксама*; па тэме*; прочитај и*; погледни и*;
    поврзани вести*; поврзани*; прочитајте и*; lexo edhe*; lajme të ngjashme*; lexoni edhe*;
    lexo gjithashtu*; lexo më shumë*; shiko edhe*; të ngjashme*
eu_gl_cy_ga_mt_so_ha: irakurri ere*; irakurri gehiago*; ler máis*; le tamén*; darllen mwy*;
    darllenwch hefyd*; mwy am*; straeon perthnasol*; léigh freisin*; léigh tuilleadh*; tuilleadh ó*;
    tuilleadh faoi*; tuilleadh ar*; scéalta gaolmhara*; ábhar gaolmhar*; ikusi ere*; gai berari buruz*;
    lotutako albisteak*; erlazionatutako*; novas relacionadas*; aqra wkoll*; aqra aktar*;
    akhri sidoo kale*; karanta kuma*
hy_ka: առնչվող լուրեր*; նմանատիպ լուրեր*; նման լուրեր*; դիտեք նաև*; დაკავშირებული სიახლეები*;
    ასევე იხილეთ*;
    ასევე ნახეთ*; დაკავშირებული*
kk_ky_uz_tg_tk: осы тақырып бойынша*; окшош кабарлар*; окшош макалалар*; oʻxshash*; o xshash*;
    shuningdek oʻqing*;
    mavzuga doir*; инчунин хонед*; хабарҳои монанд*; мақолаҳои монанд*; şeýle hem okaň*; meňzeş habarlar*
mn_az_be_mk_sq: төстэй*; əlaqəli*; падобныя навіны*; падобныя матэрыялы*; яшчэ па тэме*; слични вести*;
    слични содржини*; artikuj të ngjashëm*; të lidhura*
am_ti_so_ha_yo_rw_mg: ተዛማዲ ዜናታት*; የተያያዙ ዜናዎች*; la xiriira*; qoraallo la xiriira*; wararka la xiriira*;
    labarai masu alaƙa*; labarai masu alaka*; ka siwaju*; soma n ibi*; inkuru bijyanye*; vakio koa*
cy_gd_br_eu_gl_oc: straeon tebyg*; leugh cuideachd*; da lenn ivez*; gai berekoak*; gaiarekin lotuta*;
    tamén che*;
    legir tanben*
mt_lb_fo_fy_eo_ht_jv_su: artikli relatati*; aħbarijiet relatati*; liest och*; méi zum thema*;
    les eisini*; lês ek*;
    legu ankaŭ*; li tou*; waca uga*; baca ogé*; basaha usab*
ckb_ps_sd_pa_or_as: بابەتی پەیوەندیدار*; هەواڵی پەیوەندیدار*; بابەتە پەیوەندیدارەکان*; اړوند مطالب*;
    اړوند خبرونه*; لاڳاپيل*; ਸਬੰਧਤ*; ਸਬੰਧਿਤ*; ଆହୁରି ପଢ଼ନ୍ତୁ*; ସମ୍ପର୍କିତ*; এইটোও পঢ়ক*; সম্পৰ্কীয়*;
    সম্পৰ্কিত*
km_my: អត្ថបទស្រដៀងគ្នា*; ព័ត៌មានស្រដៀងគ្នា*; ဆက်စပ်သတင်း*; ဆက်စပ်ဆောင်းပါးများ*
"""
# Those of lists of the whole site, beside those in `recirculation_phrases`.
RARE_LISTS = """
hy_ka: ամենաշատ կարդացված*; ամենադիտված*; թարմ լուրեր*; ყველაზე პოპულარული*; უახლესი*; უახლესი სიახლეები*
kk_ky_uz_tg_tk: соңғы*; көп оқылған*; жаңы кабарлар*; акыркы жаңылыктар*; eng ko p o qilganlar*;
    so nggi xabarlar*; eng soʻnggi*; хабарҳои охирин*; soňky habarlar*
mn_az_be_mk_sq: эрэлттэй*; шинэ*; ən son*; ən çox oxunan*; апошнія*; найноўшыя*; најнови*; më të reja*
am_so_ha_rw: ተጨማሪ ዜናዎች*; wararka ugu dambeeyay*; labarai na baya bayan nan*; amakuru aheruka*
cy_ga_gd_br_eu_gl: mwyaf darllen*; is mó léamh*; scéalta eile*; is déanaí*; as ùire*; azkenak*;
    gehien irakurriak*;
    máis lidas*; as máis lidas*; últimas novas*
mt_lb_fo_fy: l aktar moqrija*; l aħħar aħbarijiet*; meescht gelies*; mest lisið*; meast lêzen*
ckb_ps_sd_pa_or_si: زۆرترین خوێنراوە*; نوێترین*; تازه خبرونه*; تازيون خبرون*; ਤਾਜ਼ਾ*; ਸਭ ਤੋਂ ਵੱਧ*; ତାଜା ଖବର*;
    තවත් පුවත්*; අලුත්ම පුවත්*
km_my_lo: អានច្រើនជាងគេ*; ថ្មីបំផុត*; လူကြည့်အများဆုံး*; နောက်ဆုံးရ*; ຍອດນິຍົມ*; ຂ່າວໃໝ່*
"""
