### Tremplin in Arabic (modern standard, plain). What each sentence is for stands in the French file.

## widget, first

widget-start = البدء
widget-questions = { $n ->
        [zero] لا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $n } أسئلة
        [many] { $n } سؤالًا
       *[other] { $n } سؤال
    }
widget-question = السؤال { $n } من { $of }
widget-lesson = للقراءة
widget-progress = التقدّم
widget-pick-several = يمكن اختيار أكثر من إجابة
widget-your-answer = إجابتك
widget-true-false =
    .false = خطأ
    .true = صحيح
widget-check = التحقق من الإجابة
widget-hint =
    .show = إظهار تلميح
    .hide = إخفاء التلميح
widget-go-on = متابعة
widget-skip = تخطٍّ
widget-sources = المصادر
widget-transcript = قراءة النص المكتوب
widget-load-media = إظهار المحتوى من { $site }
widget-credit = المصدر:

## flashcards, first

flashcards-menu = خيارات
flashcards-card-of = البطاقة { $n } من { $of }
flashcards-question = السؤال
flashcards-reveal = إظهار الإجابة
flashcards-answer = الإجابة
flashcards-example = مثال:
flashcards-listen = استماع
flashcards-today = اليوم
flashcards-due = { $n ->
        [zero] لا بطاقات للمراجعة
        [one] بطاقة واحدة للمراجعة
        [two] بطاقتان للمراجعة
        [few] { $n } بطاقات للمراجعة
        [many] { $n } بطاقة للمراجعة
       *[other] { $n } بطاقة للمراجعة
    }
flashcards-fresh = { $n ->
        [zero] لا بطاقات جديدة
        [one] بطاقة جديدة واحدة
        [two] بطاقتان جديدتان
        [few] { $n } بطاقات جديدة
        [many] { $n } بطاقة جديدة
       *[other] { $n } بطاقة جديدة
    }
flashcards-not-kept = لا يمكن حفظ تقدّمك على هذا الجهاز.
flashcards-known-of = { $n ->
        [zero] لم تُحفظ أي بطاقة بعد من { $of }
        [one] بطاقة واحدة معروفة من { $of }
        [two] بطاقتان معروفتان من { $of }
        [few] { $n } بطاقات معروفة من { $of }
        [many] { $n } بطاقة معروفة من { $of }
       *[other] { $n } بطاقة معروفة من { $of }
    }

## badge, first

badge-to-earn =
    .name = لم تحصل عليها بعد
    .meaning = للحصول على هذه الشارة، يجب إنجاز ما يلي، على مهل.
badge-steps = { $n ->
        [zero] لم تُنجز أي خطوة من { $of }
        [one] أُنجزت خطوة واحدة من { $of }
        [two] أُنجزت خطوتان من { $of }
        [few] أُنجزت { $n } خطوات من { $of }
        [many] أُنجزت { $n } خطوة من { $of }
       *[other] أُنجزت { $n } خطوة من { $of }
    }
badge-requires = المطلوب
badge-all-of = كل ما يلي.
badge-between = {"، "}
badge-any-of = تكفي خطوة واحدة من هذه الخطوات.
badge-to-do = لم يُنجز بعد
badge-score =
    .first = المطلوب { $n }% من النقاط، من أول مرة
    .last = المطلوب { $n }% من النقاط
badge-passed = المطلوب النجاح في الاختبار
badge-cards =
    .all-seen = المطلوب رؤية كل البطاقات
    .seen = المطلوب رؤية { $n }% من البطاقات
    .known = المطلوب معرفة { $n }% من البطاقات
badge-criteria = شروط الشارة
badge-menu = خيارات

## widget, later

widget-nothing-to-check =
    .choice = يجب اختيار إجابة أولًا.
    .text = يجب كتابة الإجابة أولًا.
widget-next = السؤال التالي
widget-to-results = عرض نتيجتي
widget-retry = محاولة أخرى
widget-verdict =
    .right = إجابة صحيحة!
    .partly = صحيحة جزئيًا
    .wrong = ليست الإجابة الصحيحة
widget-attempts-left = { $n ->
        [zero] لم تبقَ أي محاولة.
        [one] بقيت محاولة واحدة.
        [two] بقيت محاولتان.
        [few] بقيت { $n } محاولات.
        [many] بقيت { $n } محاولة.
       *[other] بقيت { $n } محاولة.
    }
widget-choice-state =
    .picked-right = إجابة صحيحة
    .picked-wrong = إجابة خاطئة
    .missed-the-one = هذه كانت الإجابة الصحيحة
    .missed-one = هذه كانت إجابة صحيحة أيضًا
widget-right-answer = الإجابة:
widget-difference =
    .heading = إجابتك حرفًا حرفًا:
    .missing = ناقص
    .extra = زائد
widget-results = نتيجتك
widget-score = { $n ->
        [zero] لا إجابات صحيحة من { $of }
        [one] إجابة صحيحة واحدة من { $of }
        [two] إجابتان صحيحتان من { $of }
        [few] { $n } إجابات صحيحة من { $of }
        [many] { $n } إجابة صحيحة من { $of }
       *[other] { $n } إجابة صحيحة من { $of }
    }
widget-points = { $n }% من النقاط
widget-tries = من أول مرة: { $n }%، بعد الإعادة: { $of }%
widget-encouragement =
    .little = هذه بداية. من المفيد قراءة الشرح مرة أخرى، ثم المحاولة بهدوء.
    .half = لديك أساس جيد. بقي جهد قليل!
    .most = عمل جميل! بقيت نقاط قليلة للمراجعة.
    .all = ممتاز، كل الإجابات صحيحة!
widget-passed =
    .not-yet = لم يتحقق هدف { $n }% بعد
    .reached = تحقق هدف { $n }%
widget-to-revise = للمراجعة
widget-retry-missed = { $n ->
        [zero] لا أسئلة للإعادة
        [one] إعادة سؤال واحد
        [two] إعادة سؤالين
        [few] إعادة { $n } أسئلة
        [many] إعادة { $n } سؤالًا
       *[other] إعادة { $n } سؤال
    }
widget-restart = البدء من جديد
widget-privacy = إجاباتك تبقى على هذا الجهاز
widget-privacy-text = لا يُرسل أي شيء. تقدّمك محفوظ في هذا المتصفح للمتابعة لاحقًا.
widget-export = حفظ في ملف
widget-erase = مسح كل شيء
widget-cancel = إلغاء
widget-import = فتح ملف محفوظ
widget-told =
    .dropped = تعذّر استرجاع جزء من إجاباتك. يمكنك الإجابة عنه من جديد.
    .not-kept = لا يمكن حفظ تقدّمك على هذا الجهاز. يمكنك حفظه في ملف.
    .loaded = تم استرجاع تقدّمك.
    .nothing-newer = لا جديد في هذا الملف. تقدّمك باقٍ كما هو.
    .confirm = تأكيد المسح النهائي؟
    .erased = تم مسح تقدّمك من هذا الجهاز.
    .no-file = هذا الملف ليس تقدّمًا محفوظًا هنا. لم يتغيّر شيء.
    .newer-version = هذا الملف من إصدار أحدث. لم يتغيّر شيء. يجب تحديث الصفحة ثم المحاولة مرة أخرى.
    .other-activity = هذا الملف من نشاط آخر. لم يتغيّر شيء.

## flashcards, later

flashcards-left = { $n ->
        [zero] لم تبقَ بطاقات للمراجعة
        [one] بقيت بطاقة واحدة للمراجعة
        [two] بقيت بطاقتان للمراجعة
        [few] بقيت { $n } بطاقات للمراجعة
        [many] بقيت { $n } بطاقة للمراجعة
       *[other] بقيت { $n } بطاقة للمراجعة
    }
flashcards-left-today = { $n ->
        [zero] لم تبقَ بطاقات في هذه الجلسة
        [one] بقيت بطاقة واحدة في هذه الجلسة
        [two] بقيت بطاقتان في هذه الجلسة
        [few] بقيت { $n } بطاقات في هذه الجلسة
        [many] بقيت { $n } بطاقة في هذه الجلسة
       *[other] بقيت { $n } بطاقة في هذه الجلسة
    }
flashcards-length = عدد البطاقات في الجلسة
flashcards-hide = العودة إلى السؤال
flashcards-known =
    .again = للمراجعة
    .known = أعرفها
flashcards-ratings =
    .again = للمراجعة
    .hard = صعب
    .good = جيد
    .easy = سهل
flashcards-how-was-it = هل كانت الإجابة معروفة لديك؟
flashcards-swipe =
    .piles = يمكن أيضًا سحب البطاقة: إلى اليسار للمراجعة، وإلى اليمين «أعرفها».
    .ratings = يمكن أيضًا سحب البطاقة: إلى اليسار للمراجعة، وإلى اليمين «جيد».
flashcards-undo = العودة إلى البطاقة السابقة
flashcards-bury = ليس اليوم
flashcards-finish = إنهاء
flashcards-nothing-due = لا شيء للمراجعة اليوم. مرور بعض الوقت يساعد على التذكّر.
flashcards-next-due = البطاقة التالية: { $when }.
flashcards-all-known = ممتاز، كل البطاقات معروفة لديك!
flashcards-done = انتهت الجلسة
flashcards-reviewed = { $n ->
        [zero] لا إجابات في هذه الجلسة
        [one] إجابة واحدة في هذه الجلسة
        [two] إجابتان في هذه الجلسة
        [few] { $n } إجابات في هذه الجلسة
        [many] { $n } إجابة في هذه الجلسة
       *[other] { $n } إجابة في هذه الجلسة
    }
flashcards-missed = للتذكّر
flashcards-go-on = متابعة
flashcards-more = { $n ->
        [zero] لا بطاقات إضافية
        [one] بطاقة إضافية واحدة
        [two] بطاقتان إضافيتان
        [few] { $n } بطاقات إضافية
        [many] { $n } بطاقة إضافية
       *[other] { $n } بطاقة إضافية
    }
flashcards-look-through = تصفّح البطاقات فقط
flashcards-next-card = البطاقة التالية
flashcards-looks = لا تقييم هنا.
flashcards-again = البدء من جديد
flashcards-weeks = تقويمك
flashcards-history = آخر 12 أسبوعًا
flashcards-history-said = المراجعات: { $n }. الأيام: { $of }.
flashcards-forecast = الأيام الأربعة عشر القادمة
flashcards-forecast-said = اليوم: { $n }. المجموع: { $of }.
flashcards-tomorrow = غدًا
flashcards-now = الآن
flashcards-minutes = { $n ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
flashcards-hours = { $n ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
flashcards-days = { $n ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
flashcards-months = { $n ->
        [zero] أقل من شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $n } أشهر
        [many] { $n } شهرًا
       *[other] { $n } شهر
    }
flashcards-years = { $n ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }
flashcards-within = بعد { $when }

## badge, later

badge-earned =
    .name = حصلت عليها على هذا الجهاز
    .meaning = هذا الجهاز يقول ذلك: لم يوقّع أحد هذه الشارة بعد. هي تصريح منك.
badge-unjudged =
    .name = موقّعة، والتحقق جارٍ
    .meaning = يجري التحقق من التوقيع على هذا الجهاز.
badge-unconfirmed =
    .name = موقّعة، ولم تُؤكَّد بعد
    .meaning = لا شيء ضد هذه الشارة، لكن لم يكن ممكنًا التحقق من كل شيء هنا.
badge-issued =
    .name = موقّعة وتم التحقق منها
    .meaning = تم التحقق من التوقيع الآن على هذا الجهاز: لم تتغيّر الشارة.
badge-refused =
    .name = التوقيع مرفوض
    .meaning = الشارة الموقّعة غير مقبولة. هذا هو السبب.
badge-done = تم
badge-best = أفضل نتيجة لك: { $n }% من النقاط
badge-again = ، بعد الإعادة: { $n }%
badge-seen = البطاقات التي تمت رؤيتها: { $n } من { $of }
badge-known = ، والمعروفة: { $n }
badge-asks =
    .sign = طلب التوقيع
    .certificate = شهادة للطباعة
    .share = مشاركة
    .save = حفظ الشارة الموقّعة
    .open = فتح شارة وصلتك
    .export = حفظ في ملف
badge-erase =
    .label = مسح كل شيء
    .sure = نعم، مسح
    .question = مسح هذه الشارة ونتائجها؟
    .done = تم مسح هذه الشارة ونتائجها.
badge-earned-now = ممتاز، تم كل شيء: حصلت على الشارة على هذا الجهاز.
badge-privacy-text =
    .not-kept = لا يمكن حفظ أي شيء على هذا الجهاز: يجب الحصول على الشارة من جديد في الزيارة القادمة.
    .kept = لا يُرسل أي شيء. ما أنجزته محفوظ في هذا المتصفح، على هذا الجهاز.

## blanks, later

blanks-gap = الفراغ { $n } من { $of }
blanks-how = يجب اختيار كلمة ثم فراغ. يمكن أيضًا سحب الكلمة.
blanks-words = الكلمات المتاحة
blanks-empty = فارغ
blanks-none = اختيار…
blanks-held = { $word }: يجب اختيار فراغ.
blanks-waits = يجب اختيار كلمة.
blanks-nothing = يجب أولًا ملء كل الفراغات.

## hotspot, later

hotspot-how = يجب الضغط على الصورة أو الاختيار من القائمة.
hotspot-nowhere = لا شيء للإشارة إليه هنا.
hotspot-frame = صورة للاستكشاف
hotspot-larger = تكبير الصورة
hotspot-smaller = تصغير الصورة
hotspot-here = هنا

## numeric, later

numeric-sample = 1 234,5
numeric-nothing = يجب كتابة عدد أولًا.
numeric-example = يجب كتابة عدد بالأرقام، مثلًا:
numeric-unclear =
    .two = يمكن قراءة هذا العدد بطريقتين. أيّهما المقصود؟
    .no-unit = يجب كتابة الوحدة أيضًا، بعد العدد.
    .unit = يجب كتابة العدد فقط. الوحدة مكتوبة هنا.
    .text = يجب كتابة العدد فقط، بدون نصّ آخر.

## ordering, later

ordering-arrange = يجب ترتيب الخطوات: بالزرّين ↑ و↓ أو بالسحب.
ordering-up = إلى أعلى: { $entry }
ordering-down = إلى أسفل: { $entry }
ordering-place = المكان { $n } من { $of }
ordering-nothing = يجب الترتيب أولًا.
ordering-state =
    .right = في المكان الصحيح
    .wrong = ليس في المكان الصحيح

## placed, later

placed-choose = يجب اختيار ما يناسب كل سطر.
placed-draw = يمكن أيضًا رسم خط من نقطة إلى أخرى.
placed-none = اختيار…
placed-sort = يجب اختيار خانة لكل عنصر، أو سحبه إليها.
placed-nothing = يجب أولًا الإجابة عن كل عنصر.

## dialogue, later

dialogue-log = محادثة
dialogue-you = أنت
dialogue-reply = دورك: ما ردّك؟
dialogue-taken = أُلغي الرد. ما ردّك الآن؟
dialogue-over = انتهت المحادثة. يمكن التحقق منها، أو إلغاء آخر رد.
dialogue-back = إلغاء آخر رد لي
dialogue-nothing = يجب أولًا الوصول إلى نهاية المحادثة.
dialogue-state =
    .best = رد جيد
    .fair = يوجد رد أفضل
    .poor = رد ينبغي تجنّبه

## domains, later

domains-level =
    .zero = للاكتشاف
    .one = بداية جيدة
    .two = متمكّن منه

## checkpoints, later

checkpoints-stops = يتوقف الفيديو عند { $at } لطرح سؤال.
checkpoints-waits = هنا سؤال في انتظارك. يمكن الإجابة عنه أو تخطّيه، ثم مشاهدة البقية.
checkpoints-answer = الإجابة عن السؤال
checkpoints-go-on = متابعة الفيديو
checkpoints-again = مشاهدة المقطع من جديد
checkpoints-pass = تخطّي السؤال

## survey, later

survey-title = رأيك
survey-step = { $n } من { $of }
survey-other = إجابة أخرى
survey-own = وضّح إن أردت
survey-left = { $n ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $n } أحرف
        [many] بقي { $n } حرفًا
       *[other] بقي { $n } حرف
    }
survey-full = لم يبقَ مكان للكتابة.
survey-fate =
    .kept = تبقى إجابتك على هذا الجهاز.
    .lost = لا تُرسل إجابتك ولا تُحفظ: تختفي مع هذه الصفحة.
survey-sent = إذا أجبت، تُنقل إجابتك إلى الموقع «{ $site }». يمكنك التخطّي.
survey-back = سحب إجابتي
survey-thanks = انتهى. شكرًا!
survey-said = آراؤك، دون تقييم
survey-privacy = ماذا يحدث لرأيك
survey-privacy-text = تُنقل إجاباتك عن أسئلة الرأي إلى الموقع «{ $site }». يُحفظ تقدّمك في هذا المتصفح لتتمكن من المتابعة لاحقًا.

## loader, first

loader-offline = لا يوجد اتصال بالإنترنت. سيظهر هذا النشاط عند عودة الاتصال.
loader-unreachable = تعذّر تحميل هذا النشاط. يُرجى التحقق من الاتصال ثم المحاولة مرة أخرى.
loader-unavailable = هذا النشاط غير متاح حاليًا.
loader-retry = محاولة أخرى

## wish, first

wish-unreachable = تعذّر التحميل. يُرجى التحقق من الاتصال ثم المحاولة مرة أخرى.
wish-unavailable = هذا غير متاح حاليًا.

## sheet, first

sheet-answers = الإجابات: { $title }
sheet-right = صحيح
sheet-wrong = خطأ

## end, later

end-steps = { $n ->
        [zero] شارة «{ $title }»: لم تُنجز أي خطوة من { $of }
        [one] شارة «{ $title }»: خطوة واحدة من { $of }
        [two] شارة «{ $title }»: خطوتان من { $of }
        [few] شارة «{ $title }»: { $n } خطوات من { $of }
        [many] شارة «{ $title }»: { $n } خطوة من { $of }
       *[other] شارة «{ $title }»: { $n } خطوة من { $of }
    }
end-earned = شارة «{ $title }»: تم كل شيء.
end-badge = عرض الشارة
end-next = متابعة
end-named = متابعة: { $title }

## panel, asked

panel-dir = rtl
panel-date = { $day } { $month } { $year }
panel-date-first = { $day } { $month } { $year }
panel-month =
    .january = يناير
    .february = فبراير
    .march = مارس
    .april = أبريل
    .may = مايو
    .june = يونيو
    .july = يوليو
    .august = أغسطس
    .september = سبتمبر
    .october = أكتوبر
    .november = نوفمبر
    .december = ديسمبر
panel-request-title = طلب توقيع هذه الشارة
panel-request-how =
    .link = لطلب التوقيع، يمكن عرض هذا الرمز على المستشار أو المستشارة، أو إرسال هذا الرابط.
    .link-to = لطلب التوقيع، يمكن عرض هذا الرمز على المستشار أو المستشارة ({ $issuer })، أو إرسال هذا الرابط.
    .file = لطلب التوقيع، يمكن تسليم ملف إلى المستشار أو المستشارة.
    .file-to = لطلب التوقيع، يمكن تسليم ملف إلى المستشار أو المستشارة ({ $issuer }).
panel-request-says =
    .named = في الطلب ما أنجزته واسمك: { $name }.
    .nameless = في الطلب ما أنجزته فقط: لا اسمك ولا عنوانك.
panel-request-applied =
    .named = اسمك الآن في الطلب: { $name }.
    .nameless = اسمك ليس في الطلب.
panel-request-copy = نسخ الرابط
panel-request-file = حفظ الطلب في ملف
panel-request-qr = رمز QR فيه رابط الطلب
panel-request-no-page = لا تذكر هذه الشارة أين يُقرأ الطلب: يجب حفظ الملف وتسليمه.
panel-name-label = اسمك على الطلب والشهادة (اختياري)
panel-name-keep = حفظ هذا الاسم على هذا الجهاز
panel-copied = تم نسخ الرابط.
panel-not-copied = تعذّر نسخ الرابط. يمكن تحديده أدناه.
panel-share-text =
    .signed = شارتي الموقّعة «{ $title }»
    .declared = حصلتُ على شارة «{ $title }» (تصريح مني)
panel-share-link = رابط المشاركة
panel-saved = تم حفظ الملف.
panel-close = إغلاق
panel-valid = هذه الشارة صالحة.
panel-unconfirmed = هذه الشارة موقّعة، ولم تُؤكَّد بعد.
panel-refused = هذه الشارة مرفوضة. لم يتغيّر شيء مما كان لديك.
panel-none = لا يمكن قراءة هذه الشارة. لم يتغيّر شيء مما كان لديك.
panel-kept = هي محفوظة على هذا الجهاز.
panel-drop = عدم حفظها هنا
panel-dropped = لم تعد محفوظة.
panel-keep = حفظها هنا
panel-offered = لديك هذه الشارة من قبل، موقّعة. هذه جاءت من رابط: لم تُحفظ.
panel-version = لديك نسخة أخرى من هذه الشارة. هذه لم تُحفظ.
panel-instead = حفظ هذه بدلًا منها
panel-no-keys = تعذّرت قراءة المفاتيح التي يثق بها هذا الموقع. يُرجى المحاولة لاحقًا.
panel-says = ما تقوله الشارة
panel-badge = الشارة
panel-issuer = الجهة المانحة، حسب الشارة
panel-issuer-confirmed = الجهة المانحة
panel-confirmed-by =
    .site = مؤكَّدة بالمفتاح الذي ينشره { $site }.
    .known = مؤكَّدة بالمفتاح الذي يعرفه هذا الموقع.
panel-from = صالحة من
panel-until = صالحة حتى
panel-note =
    .signed = ملاحظة الجهة المانحة، موقّعة مع الشارة
    .unsigned = ملاحظة الجهة المانحة، حسب الشارة
panel-skills = المهارات
panel-key-ask = طلب المفتاح من { $site }
panel-key-note = عند الطلب، سيعلم { $site } أن أحدًا يتحقق من إحدى شاراته.
panel-key-none = لم يعطِ { $site } مفتاحًا. الشارة لم تُؤكَّد بعد.
panel-status-ask = سؤال { $site } هل أُلغيت هذه الشارة
panel-status-note = عند السؤال، سيعلم { $site } أن أحدًا يتحقق من إحدى شاراته، دون أن يعلم أيّها.
panel-status-none = لم يجب { $site }. الشارة لم تُؤكَّد بعد.
panel-restored = تم استرجاع شاراتك.
panel-nothing-new = ليس في هذا الملف أكثر مما هو محفوظ هنا.
panel-unkept = لم يتمكن هذا المتصفح من حفظ كل شيء. من المهم الاحتفاظ بملف شارتك.
panel-aside = { $n ->
        [zero] كل العناصر في هذا الملف مقروءة.
        [one] عنصر واحد في هذا الملف غير مقروء: تم تركه.
        [two] عنصران في هذا الملف غير مقروءين: تم تركهما.
        [few] { $n } عناصر في هذا الملف غير مقروءة: تم تركها.
        [many] { $n } عنصرًا في هذا الملف غير مقروء: تم تركها.
       *[other] { $n } عنصر في هذا الملف غير مقروء: تم تركها.
    }
panel-many = في هذا الملف أكثر من { $most } عنصر. هذا كثير: لم يُفتح.
panel-large = هذا الملف كبير جدًا على شارة.
panel-too-old = هذا المتصفح قديم جدًا لقراءة الشارة من رمز QR هذا. الأفضل طلب رابط الشارة أو ملفها.

## shelf, asked

shelf-title = شاراتي على هذا الموقع
shelf-empty = لا توجد شارات محفوظة على هذا الجهاز حتى الآن.
shelf-valid =
    .name = موقّعة وتم التحقق منها
    .meaning = تم التحقق من التوقيع الآن.
shelf-unconfirmed =
    .name = موقّعة، ولم تُؤكَّد بعد
    .meaning = لم يكن ممكنًا التحقق من كل شيء هنا.
shelf-refused = التوقيع مرفوض
shelf-declared =
    .name = حصلت عليها على هذا الجهاز
    .meaning = تصريح منك، لم يوقّعه أحد.
shelf-earned = تاريخ الحصول عليها: { $date }.
shelf-open = فتح شارة وصلتك
shelf-save-all = حفظ كل شيء في ملف
shelf-erase = مسح كل شيء
shelf-see = عرض
shelf-save-one = حفظ
shelf-erase-one = حذف
shelf-sure = نعم، مسح
shelf-cancel = إلغاء
shelf-more = عرض المزيد
shelf-confirm = مسح كل الشارات ونتائجها؟
shelf-erased = تم مسح كل الشارات ونتائجها.
shelf-confirm-one =
    .alone = مسح شارة «{ $title }»؟
    .results = مسح شارة «{ $title }» ونتائجها؟
shelf-erased-one =
    .alone = تم مسح شارة «{ $title }».
    .results = تم مسح شارة «{ $title }» ونتائجها.
shelf-unread = { $n ->
        [zero] كل العناصر المحفوظة هنا مقروءة.
        [one] عنصر واحد محفوظ هنا غير مقروء: تم تركه. «مسح كل شيء» يمسحه أيضًا.
        [two] عنصران محفوظان هنا غير مقروءين: تم تركهما. «مسح كل شيء» يمسحهما أيضًا.
        [few] { $n } عناصر محفوظة هنا غير مقروءة: تم تركها. «مسح كل شيء» يمسحها أيضًا.
        [many] { $n } عنصرًا محفوظًا هنا غير مقروء: تم تركها. «مسح كل شيء» يمسحها أيضًا.
       *[other] { $n } عنصر محفوظ هنا غير مقروء: تم تركها. «مسح كل شيء» يمسحها أيضًا.
    }
shelf-privacy = لا يُرسل أي شيء. هذه الشارات محفوظة في هذا المتصفح، على هذا الجهاز. عند مسح شارة تُمسح نتائجها أيضًا.

## certificate, asked

certificate-title = شهادة
certificate-declared = تصريح من الشخص نفسه، من هذا الجهاز. هذه الشهادة غير موقّعة.
certificate-title-signed = شهادة لشارة موقّعة
certificate-signed =
    .valid-by = هذه الشارة موقّعة من { $by }. تم التحقق من التوقيع.
    .valid = هذه الشارة موقّعة. تم التحقق من التوقيع.
    .unconfirmed = هذه الشارة موقّعة، لكن لم يُؤكَّد بعد من وقّعها.
certificate-scan = للتحقق منها: هذا الرمز يفتح الشارة الموقّعة. هي الدليل، وليست هذه الورقة.
certificate-file = للتحقق منها: يُفتح ملف الشارة. هو الدليل، وليست هذه الورقة.
certificate-deeds = تفاصيل ما أُنجز مأخوذة من هذا الجهاز.
certificate-earned = تاريخ الحصول عليها: { $date }
certificate-named = الاسم:
certificate-by = الجهة التي تقدّم الشارة:
certificate-about = صفحة للطباعة تذكر ما أنجزته. من دون اسم هنا، يبقى سطر فارغ لكتابته باليد.
certificate-save = حفظ الشهادة
certificate-done = ما أُنجز
certificate-points =
    .last = { $last }% من النقاط
    .first = { $first }% من النقاط من أول مرة
    .both = { $first }% من النقاط من أول مرة، { $last }% بعد الإعادة
certificate-cards =
    .seen = البطاقات التي تمت رؤيتها: { $seen } من { $of }
    .known = البطاقات التي تمت رؤيتها: { $seen } من { $of }، والمعروفة: { $known }
certificate-print = للطباعة: يُفتح هذا الملف، ثم يُختار «طباعة» من قائمة المتصفح.
certificate-skills = المهارات المستهدفة

## snippet

snippet-quiz = اختبار: { $title }
snippet-flashcards = بطاقات: { $title }
snippet-badge = شارة: { $title }
snippet-needs-script = يحتاج هذا النشاط إلى JavaScript.
snippet-false-true =
    .false = خطأ
    .true = صحيح
snippet-your-answer = إجابتك
snippet-gap = الفراغ { $n } من { $of }
snippet-step = { $n } من { $of }
snippet-other = إجابة أخرى
snippet-not-sent = لا توجد إجابة صحيحة أو خاطئة. ما تكتبه هنا لا يُرسل.
snippet-hint = إظهار تلميح
snippet-show-answer = إظهار الإجابة
snippet-talk-you = أنت
snippet-talk-over = نهاية المحادثة
snippet-transcript = قراءة النص المكتوب
snippet-more-cards = { $n ->
        [zero] لا توجد بطاقات أخرى.
        [one] بقيت بطاقة واحدة، تظهر مع JavaScript.
        [two] بقيت بطاقتان، تظهران مع JavaScript.
        [few] بقيت { $n } بطاقات، تظهر مع JavaScript.
        [many] بقيت { $n } بطاقة، تظهر مع JavaScript.
       *[other] بقيت { $n } بطاقة، تظهر مع JavaScript.
    }
snippet-thousands = {" "}
snippet-number = 1 234,5
snippet-sources = المصادر
snippet-to-do =
    .all = للحصول عليها، يجب إنجاز كل ما يلي:
    .any = للحصول عليها، يكفي إنجاز واحد مما يلي:
snippet-at-least =
    .points = { $n }% على الأقل
    .seen = رؤية { $n }% من البطاقات على الأقل
    .known = معرفة { $n }% من البطاقات على الأقل
snippet-signed-by = الجهة الموقّعة:{" "}
snippet-skills = المهارات المستهدفة
snippet-proves-nothing = تعرض هذه الصفحة الشارة، وهي لا تثبت أن أحدًا حصل عليها.
