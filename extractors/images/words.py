"""Image words: how captions name photographers and agencies, in many languages."""

from __future__ import annotations

# Words that open a credit: picture, source, credit. Stems end in * (any letters may follow).
CREDIT_WORDS: tuple[str, ...] = (
    *"photo photos photograph photographs photographer photography image images picture pictures".split(),
    *"illustration illustrations graphic graphics credit credits courtesy source copyright".split(),
    *"foto fotos fotograf* bild bilder bildquelle bildnachweis grafik quelle symbolbild screenshot".split(),
    *"crédit crédits photographie crédito créditos imagen imágenes fuente fotografía imagem fonte".split(),
    *"immagine immagini bron beeld zdjęcie zdjęcia fot. źródło zdroj kuva kuvat lähde källa kilde".split(),
    *"kaynak fotoğraf görsel kép forrás φωτογραφία πηγή snímek фото фотография изображение источник".split(),
    *"зображення світлина джерело снимка صورة الصورة تصوير المصدر صور عکس منبع צילום תצלום קרדיט".split(),
    *"写真 撮影 画像 提供 出典 图片来源 图片 图源 摄影 圖片 圖片來源 사진 फोटो तस्वीर ภาพ ảnh".split(),
    *"فوٹو ছবি படம் புகைப்படம் ఫొటో ఫోటో fotó fotografija slika nuotr picha gambar".split(),
)
# News and picture agencies and archives that stand as a credit without a word before them.
AGENCIES: tuple[str, ...] = (
    "getty images",
    "getty",
    "reuters",
    "afp",
    "ap photo",
    "associated press",
    "epa-efe",
    "picture alliance",
    "picture-alliance",
    "imago images",
    "shutterstock",
    "pa media",
    "pa wire",
    "zuma press",
    "nurphoto",
    "wikimedia commons",
    "wikimedia",
    "creative commons",
    "риа новости",
    "europa press",
    "canadian press",
    "press association",
    "anadolu",
    "presse sports",
    "icon sport",
    "cordon press",
    *"ap epa efe dpa imago istock alamy unsplash pexels pixabay flickr bloomberg xinhua anp belga".split(),
    *"ritzau scanpix ntb lusa ansa keystone apa pap tass тасс укрінформ unian уніан".split(),
    *"aap sipa kyodo jiji yonhap pti tanjug mti čtk ctk tasr hina abaca bestimage".split(),
)
# Words between the opening word and the name.
LINKS: tuple[str, ...] = (
    "credit",
    "credits",
    "courtesy of",
    "courtesy",
    "by",
    "von",
    "par",
    "por",
    "di",
    "av",
    "door",
)
