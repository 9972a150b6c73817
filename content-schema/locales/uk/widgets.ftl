### Tremplin in Ukrainian. What each sentence is for stands in the French file.

## widget, first

widget-start = Почати
widget-questions = { $n ->
        [one] { $n } запитання
        [few] { $n } запитання
       *[many] { $n } запитань
    }
widget-question = Запитання { $n } з { $of }
widget-lesson = Прочитайте
widget-progress = Ваш поступ
widget-pick-several = Може бути кілька відповідей
widget-your-answer = Ваша відповідь
widget-true-false =
    .false = Неправда
    .true = Правда
widget-check = Перевірити
widget-hint =
    .show = Показати підказку
    .hide = Сховати підказку
widget-go-on = Далі
widget-skip = Пропустити
widget-sources = Джерела
widget-transcript = Прочитати текст запису
widget-load-media = Показати вміст із { $site }
widget-credit = Автор:

## flashcards, first

flashcards-menu = Меню
flashcards-card-of = Картка { $n } з { $of }
flashcards-question = Запитання
flashcards-reveal = Показати відповідь
flashcards-answer = Відповідь
flashcards-example = Приклад:
flashcards-listen = Слухати
flashcards-today = Сьогодні
flashcards-due = { $n ->
        [one] { $n } картка на повторення
        [few] { $n } картки на повторення
       *[many] { $n } карток на повторення
    }
flashcards-fresh = { $n ->
        [one] { $n } нова картка
        [few] { $n } нові картки
       *[many] { $n } нових карток
    }
flashcards-not-kept = Ваші результати не можуть зберегтися на цьому пристрої.
flashcards-known-of = { $n ->
        [one] Ви знаєте { $n } картку з { $of }
        [few] Ви знаєте { $n } картки з { $of }
       *[many] Ви знаєте { $n } карток з { $of }
    }

## badge, first

badge-to-earn =
    .name = Ще не отримано
    .meaning = Щоб отримати цей бейдж, зробіть те, що нижче. Не поспішайте.
badge-steps = { $n ->
        [one] Зроблено { $n } крок із { $of }
        [few] Зроблено { $n } кроки з { $of }
       *[many] Зроблено { $n } кроків із { $of }
    }
badge-requires = Що треба зробити
badge-all-of = Усе, що нижче.
badge-between = {", "}
badge-any-of = Досить одного з цих кроків.
badge-to-do = Треба зробити
badge-score =
    .first = потрібно { $n } % балів із першого разу
    .last = потрібно { $n } % балів
badge-passed = пройти тест
badge-cards =
    .all-seen = переглянути всі картки
    .seen = переглянути { $n } % карток
    .known = знати { $n } % карток
badge-criteria = Вимоги до бейджа
badge-menu = Меню

## widget, later

widget-nothing-to-check =
    .choice = Спершу виберіть відповідь.
    .text = Спершу напишіть відповідь.
widget-next = Наступне запитання
widget-to-results = Мій результат
widget-retry = Спробувати ще раз
widget-verdict =
    .right = Правильно!
    .partly = Частково правильно
    .wrong = Це не так
widget-attempts-left = { $n ->
        [one] У вас залишилася { $n } спроба.
        [few] У вас залишилося { $n } спроби.
       *[many] У вас залишилося { $n } спроб.
    }
widget-choice-state =
    .picked-right = Правильна відповідь
    .picked-wrong = Неправильна відповідь
    .missed-the-one = Це була правильна відповідь
    .missed-one = Це теж була правильна відповідь
widget-right-answer = Відповідь:
widget-difference =
    .heading = Ваша відповідь, буква за буквою:
    .missing = бракує
    .extra = зайве
widget-results = Ваш результат
widget-score = { $n ->
        [one] { $n } правильна відповідь із { $of }
        [few] { $n } правильні відповіді з { $of }
       *[many] { $n } правильних відповідей із { $of }
    }
widget-points = { $n } % балів
widget-tries = З першого разу: { $n } %, після повторення: { $of } %
widget-encouragement =
    .little = Це початок. Прочитайте пояснення ще раз і спробуйте знову.
    .half = Основи ви вже знаєте. Ще трохи!
    .most = Гарна робота! Залишилося повторити кілька місць.
    .all = Чудово, усе правильно!
widget-passed =
    .not-yet = Мети { $n } % ще не досягнуто
    .reached = Мети { $n } % досягнуто
widget-to-revise = Варто повторити
widget-retry-missed = { $n ->
        [one] Повторити { $n } запитання з помилкою
        [few] Повторити { $n } запитання з помилками
       *[many] Повторити { $n } запитань із помилками
    }
widget-restart = Почати все спочатку
widget-privacy = Ваші відповіді залишаються на цьому пристрої
widget-privacy-text = Нічого нікуди не надсилається. Ваші результати зберігає цей браузер, щоб ви могли продовжити пізніше.
widget-export = Зберегти у файл
widget-erase = Стерти все
widget-cancel = Скасувати
widget-import = Відкрити збережений файл
widget-told =
    .dropped = Частину ваших відповідей не вдалося відновити. Можна відповісти ще раз.
    .not-kept = Ваші результати не можуть зберегтися на цьому пристрої. Ви можете зберегти їх у файл.
    .loaded = Ваші результати відновлено.
    .nothing-newer = У цьому файлі немає нічого новішого. Ваші результати не змінилися.
    .confirm = Стерти назавжди?
    .erased = Ваші результати стерто з цього пристрою.
    .no-file = У цьому файлі немає результатів, збережених тут. Нічого не змінено.
    .newer-version = Цей файл із новішої версії. Нічого не змінено. Оновіть сторінку і спробуйте ще раз.
    .other-activity = Цей файл з іншої вправи. Нічого не змінено.

## flashcards, later

flashcards-left = { $n ->
        [one] Ще { $n } картка на повторення
        [few] Ще { $n } картки на повторення
       *[many] Ще { $n } карток на повторення
    }
flashcards-left-today = { $n ->
        [one] Ще { $n } картка в цьому занятті
        [few] Ще { $n } картки в цьому занятті
       *[many] Ще { $n } карток у цьому занятті
    }
flashcards-length = Карток за одне заняття
flashcards-hide = Назад до запитання
flashcards-known =
    .again = Повторити
    .known = Знаю
flashcards-ratings =
    .again = Повторити
    .hard = Важко
    .good = Добре
    .easy = Легко
flashcards-how-was-it = Чи знали ви відповідь?
flashcards-swipe =
    .piles = Картку можна також посунути: ліворуч — повторити, праворуч — знаю.
    .ratings = Картку можна також посунути: ліворуч — повторити, праворуч — добре.
flashcards-undo = Назад до попередньої картки
flashcards-bury = Не сьогодні
flashcards-finish = Завершити
flashcards-nothing-due = На сьогодні немає що повторювати. Щоб краще запам’ятати, треба трохи почекати.
flashcards-next-due = Наступна картка: { $when }.
flashcards-all-known = Чудово, ви знаєте всі картки!
flashcards-done = Заняття завершено
flashcards-reviewed = { $n ->
        [one] { $n } відповідь у цьому занятті
        [few] { $n } відповіді в цьому занятті
       *[many] { $n } відповідей у цьому занятті
    }
flashcards-missed = Варто запам’ятати
flashcards-go-on = Продовжити
flashcards-more = { $n ->
        [one] Ще { $n } картка
        [few] Ще { $n } картки
       *[many] Ще { $n } карток
    }
flashcards-look-through = Просто переглянути картки
flashcards-next-card = Наступна картка
flashcards-looks = Оцінки тут немає.
flashcards-again = Почати ще раз
flashcards-weeks = Ваш календар
flashcards-history = Ваші останні 12 тижнів
flashcards-history-said = Повторень: { $n }. Днів: { $of }.
flashcards-forecast = Наступні 14 днів
flashcards-forecast-said = Сьогодні: { $n }. Разом: { $of }.
flashcards-tomorrow = завтра
flashcards-now = зараз
flashcards-minutes = { $n ->
        [one] { $n } хв
        [few] { $n } хв
       *[many] { $n } хв
    }
flashcards-hours = { $n ->
        [one] { $n } год
        [few] { $n } год
       *[many] { $n } год
    }
flashcards-days = { $n ->
        [one] { $n } день
        [few] { $n } дні
       *[many] { $n } днів
    }
flashcards-months = { $n ->
        [one] { $n } місяць
        [few] { $n } місяці
       *[many] { $n } місяців
    }
flashcards-years = { $n ->
        [one] { $n } рік
        [few] { $n } роки
       *[many] { $n } років
    }
flashcards-within = через { $when }

## badge, later

badge-earned =
    .name = Отримано на цьому пристрої
    .meaning = Про це каже лише цей пристрій: цей бейдж іще ніхто не підписав. Це ваша власна заява.
badge-unjudged =
    .name = Підписано, триває перевірка
    .meaning = Цей пристрій зараз перевіряє підпис.
badge-unconfirmed =
    .name = Підписано, ще не підтверджено
    .meaning = Нічого поганого про цей бейдж не відомо, але не все вдалося тут перевірити.
badge-issued =
    .name = Підписано й перевірено
    .meaning = Цей пристрій щойно перевірив підпис: бейдж ніхто не змінював.
badge-refused =
    .name = Підпис не прийнято
    .meaning = Підписаний бейдж не прийнято. Ось чому.
badge-done = Зроблено
badge-best = ваш найкращий результат: { $n } % балів
badge-again = , після повторення: { $n } %
badge-seen = переглянуто: { $n } з { $of }
badge-known = , знаєте: { $n }
badge-asks =
    .sign = Попросити підпис
    .certificate = Довідка для друку
    .share = Поділитися
    .save = Зберегти підписаний бейдж
    .open = Відкрити отриманий бейдж
    .export = Зберегти у файл
badge-erase =
    .label = Стерти все
    .sure = Так, стерти
    .question = Стерти цей бейдж і його результати?
    .done = Цей бейдж і його результати стерто.
badge-earned-now = Чудово, усе зроблено: бейдж отримано на цьому пристрої.
badge-privacy-text =
    .not-kept = На цьому пристрої нічого не можна зберегти: наступного разу бейдж доведеться отримувати знову.
    .kept = Нічого нікуди не надсилається. Те, що ви зробили, зберігає цей браузер на цьому пристрої.

## blanks, later

blanks-gap = Пропуск { $n } з { $of }
blanks-how = Виберіть слово, потім пропуск. Слово можна також перетягнути.
blanks-words = Слова для пропусків
blanks-empty = порожньо
blanks-none = Вибрати…
blanks-held = { $word }: виберіть пропуск.
blanks-waits = Виберіть слово.
blanks-nothing = Спершу заповніть усі пропуски.

## hotspot, later

hotspot-how = Натисніть на зображення або виберіть зі списку.
hotspot-nowhere = Тут нема чого показувати.
hotspot-frame = Зображення для огляду
hotspot-larger = Збільшити зображення
hotspot-smaller = Зменшити зображення
hotspot-here = Тут

## numeric, later

numeric-sample = 1 234,5
numeric-nothing = Спершу напишіть число.
numeric-example = Напишіть число цифрами, наприклад:
numeric-unclear =
    .two = Це число можна прочитати двома способами. Що ви маєте на увазі?
    .no-unit = Напишіть також одиницю, після числа.
    .unit = Напишіть лише число. Одиниця вже є.
    .text = Напишіть лише число, без іншого тексту.

## ordering, later

ordering-arrange = Розставте по порядку: кнопками ↑ і ↓ або перетягуванням.
ordering-up = Вгору: { $entry }
ordering-down = Вниз: { $entry }
ordering-place = Місце { $n } з { $of }
ordering-nothing = Спершу розставте по порядку.
ordering-state =
    .right = На своєму місці
    .wrong = Не на своєму місці

## placed, later

placed-choose = Для кожного рядка виберіть те, що йому відповідає.
placed-draw = Можна також провести лінію від точки до точки.
placed-none = Вибрати…
placed-sort = Виберіть клітинку для кожного елемента або перетягніть його.
placed-nothing = Спершу дайте відповідь для кожного елемента.

## dialogue, later

dialogue-log = Розмова
dialogue-you = Ви
dialogue-reply = Ваша черга: що ви відповісте?
dialogue-taken = Відповідь скасовано. Що ви відповісте тепер?
dialogue-over = Розмову закінчено. Перевірте її або скасуйте останню відповідь.
dialogue-back = Скасувати мою останню відповідь
dialogue-nothing = Спершу дійдіть до кінця розмови.
dialogue-state =
    .best = Гарна відповідь
    .fair = Можна відповісти краще
    .poor = Так краще не казати

## domains, later

domains-level =
    .zero = Ще попереду
    .one = Початок є
    .two = Добре виходить

## checkpoints, later

checkpoints-stops = Відео зупиниться на { $at } для запитання.
checkpoints-waits = Тут на вас чекає запитання. Дайте відповідь або пропустіть його, а потім дивіться далі.
checkpoints-answer = Відповісти на запитання
checkpoints-go-on = Дивитися відео далі
checkpoints-again = Переглянути уривок ще раз
checkpoints-pass = Пропустити запитання

## survey, later

survey-title = Ваша думка
survey-step = { $n } з { $of }
survey-other = Інше
survey-own = Уточніть, якщо бажаєте
survey-left = { $n ->
        [one] Ще { $n } символ
        [few] Ще { $n } символи
       *[many] Ще { $n } символів
    }
survey-full = Місця для тексту більше немає.
survey-fate =
    .kept = Ваша відповідь залишається на цьому пристрої.
    .lost = Ваша відповідь не надсилається і не зберігається: вона зникне разом із цією сторінкою.
survey-sent = Якщо ви відповісте, відповідь буде передано сайту «{ $site }». Ви можете пропустити.
survey-back = Забрати мою відповідь
survey-thanks = Це все. Дякуємо!
survey-said = Ваші думки, без оцінки
survey-privacy = Що стається з вашою думкою
survey-privacy-text = Ваші відповіді на запитання про вашу думку передаються сайту «{ $site }». Ваш поступ зберігається в цьому браузері, щоб ви могли продовжити пізніше.

## loader, first

loader-offline = Немає зв’язку з інтернетом. Ця вправа з’явиться, щойно зв’язок відновиться.
loader-unreachable = Не вдалося завантажити цю вправу. Перевірте зв’язок з інтернетом і спробуйте ще раз.
loader-unavailable = Ця вправа зараз недоступна.
loader-retry = Спробувати ще раз

## wish, first

wish-unreachable = Не вдалося завантажити. Перевірте зв’язок з інтернетом і спробуйте ще раз.
wish-unavailable = Це зараз недоступно.

## sheet, first

sheet-answers = Відповіді: { $title }
sheet-right = Правда
sheet-wrong = Неправда

## end, later

end-steps = { $n ->
        [one] Бейдж «{ $title }»: { $n } крок із { $of }
        [few] Бейдж «{ $title }»: { $n } кроки з { $of }
       *[many] Бейдж «{ $title }»: { $n } кроків із { $of }
    }
end-earned = Бейдж «{ $title }»: усе зроблено.
end-badge = До бейджа
end-next = Далі
end-named = Далі: { $title }

## panel, asked

panel-dir = ltr
panel-date = { $day } { $month } { $year } року
panel-date-first = { $day } { $month } { $year } року
panel-month =
    .january = січня
    .february = лютого
    .march = березня
    .april = квітня
    .may = травня
    .june = червня
    .july = липня
    .august = серпня
    .september = вересня
    .october = жовтня
    .november = листопада
    .december = грудня
panel-request-title = Попросити підписати цей бейдж
panel-request-how =
    .link = Покажіть цей код своєму консультантові чи консультантці або надішліть це посилання.
    .link-to = Покажіть цей код своєму консультантові чи консультантці ({ $issuer }) або надішліть це посилання.
    .file = Передайте файл своєму консультантові чи консультантці.
    .file-to = Передайте файл своєму консультантові чи консультантці ({ $issuer }).
panel-request-says =
    .named = У запиті є те, що ви зробили, і ваше ім’я: { $name }.
    .nameless = У запиті є лише те, що ви зробили: ні вашого імені, ні адреси.
panel-request-applied =
    .named = Тепер у запиті є ваше ім’я: { $name }.
    .nameless = У запиті немає вашого імені.
panel-request-copy = Скопіювати посилання
panel-request-file = Зберегти запит у файл
panel-request-qr = QR-код із посиланням на запит
panel-request-no-page = У бейджі не вказано, де читають запити: збережіть файл і передайте його.
panel-name-label = Ваше ім’я в запиті та довідці (необов’язково)
panel-name-keep = Зберегти це ім’я на цьому пристрої
panel-copied = Посилання скопійовано.
panel-not-copied = Не вдалося скопіювати посилання. Виділіть його нижче.
panel-share-text =
    .signed = Мій підписаний бейдж «{ $title }»
    .declared = Мій бейдж «{ $title }» (моя власна заява)
panel-share-link = Посилання, яким можна поділитися
panel-saved = Файл збережено.
panel-close = Закрити
panel-valid = Цей бейдж дійсний.
panel-unconfirmed = Цей бейдж підписано, але ще не підтверджено.
panel-refused = Цей бейдж не прийнято. Те, що у вас було, не змінилося.
panel-none = Прочитати бейдж не вдалося. Те, що у вас було, не змінилося.
panel-kept = Його збережено на цьому пристрої.
panel-drop = Не зберігати його тут
panel-dropped = Його більше не збережено.
panel-keep = Зберегти його тут
panel-offered = Ви вже маєте цей бейдж, підписаний. Цей прийшов за посиланням: його не збережено.
panel-version = Ви вже маєте іншу версію цього бейджа. Цю не збережено.
panel-instead = Зберегти цей замість нього
panel-no-keys = Не вдалося прочитати ключі, яким довіряє цей сайт. Спробуйте пізніше.
panel-says = Що сказано в бейджі
panel-badge = Бейдж
panel-issuer = Хто видав, за словами бейджа
panel-issuer-confirmed = Хто видав
panel-confirmed-by =
    .site = Підтверджено ключем, який опублікував { $site }.
    .known = Підтверджено ключем, який знає цей сайт.
panel-from = Дійсний від
panel-until = Дійсний до
panel-note =
    .signed = Примітка того, хто видав; підписана разом із бейджем
    .unsigned = Примітка того, хто видав, за словами бейджа
panel-skills = Уміння
panel-key-ask = Запитати ключ у { $site }
panel-key-note = Якщо ви запитаєте, { $site } дізнається, що хтось перевіряє один із його бейджів.
panel-key-none = { $site } не дав ключа. Бейдж іще не підтверджено.
panel-status-ask = Запитати в { $site }, чи не відкликано цей бейдж
panel-status-note = Якщо ви запитаєте, { $site } дізнається, що хтось перевіряє один із його бейджів, але не який саме.
panel-status-none = { $site } не відповідає. Бейдж іще не підтверджено.
panel-restored = Ваші бейджі відновлено.
panel-nothing-new = У цьому файлі немає нічого понад те, що збережено тут.
panel-unkept = Цей браузер не зміг зберегти все. Бережіть файл свого бейджа.
panel-aside = { $n ->
        [one] { $n } запис у цьому файлі не вдалося прочитати: його пропущено.
        [few] { $n } записи в цьому файлі не вдалося прочитати: їх пропущено.
       *[many] { $n } записів у цьому файлі не вдалося прочитати: їх пропущено.
    }
panel-many = У цьому файлі понад { $most } записів. Це забагато: файл не відкрито.
panel-large = Цей файл завеликий для бейджа.
panel-too-old = Цей браузер застарий, щоб прочитати бейдж із цього QR-коду. Попросіть посилання або файл бейджа.

## shelf, asked

shelf-title = Мої бейджі на цьому сайті
shelf-empty = На цьому пристрої ще немає бейджів.
shelf-valid =
    .name = Підписано й перевірено
    .meaning = Підпис щойно перевірено.
shelf-unconfirmed =
    .name = Підписано, ще не підтверджено
    .meaning = Не все вдалося тут перевірити.
shelf-refused = Підпис не прийнято
shelf-declared =
    .name = Отримано на цьому пристрої
    .meaning = Це ваша власна заява, ніхто її не підписав.
shelf-earned = Отримано { $date }.
shelf-open = Відкрити отриманий бейдж
shelf-save-all = Зберегти все у файл
shelf-erase = Стерти все
shelf-see = Переглянути
shelf-save-one = Зберегти
shelf-erase-one = Видалити
shelf-sure = Так, стерти
shelf-cancel = Скасувати
shelf-more = Показати більше
shelf-confirm = Стерти всі бейджі та їхні результати?
shelf-erased = Усі бейджі та їхні результати стерто.
shelf-confirm-one =
    .alone = Стерти бейдж «{ $title }»?
    .results = Стерти бейдж «{ $title }» і його результати?
shelf-erased-one =
    .alone = Бейдж «{ $title }» стерто.
    .results = Бейдж «{ $title }» і його результати стерто.
shelf-unread = { $n ->
        [one] { $n } запис, збережений тут, не вдалося прочитати: його пропущено. «Стерти все» стирає і його.
        [few] { $n } записи, збережені тут, не вдалося прочитати: їх пропущено. «Стерти все» стирає і їх.
       *[many] { $n } записів, збережених тут, не вдалося прочитати: їх пропущено. «Стерти все» стирає і їх.
    }
shelf-privacy = Нічого нікуди не надсилається. Ці бейджі зберігає цей браузер на цьому пристрої. Разом із бейджем стираються і його результати.

## certificate, asked

certificate-title = Довідка
certificate-declared = Це власна заява людини, зроблена на цьому пристрої. Її не підписано.
certificate-title-signed = Довідка про підписаний бейдж
certificate-signed =
    .valid-by = Цей бейдж підписав видавець: { $by }. Підпис перевірено.
    .valid = Цей бейдж підписано. Підпис перевірено.
    .unconfirmed = Цей бейдж підписано, але ще не підтверджено ким.
certificate-scan = Щоб перевірити: цей код відкриває підписаний бейдж. Доказом є він, а не цей аркуш.
certificate-file = Щоб перевірити: відкрийте файл бейджа. Доказом є він, а не цей аркуш.
certificate-deeds = Подробиці про те, що зроблено, узято з цього пристрою.
certificate-earned = Отримано { $date }
certificate-named = Ім’я:
certificate-by = Бейдж пропонує:
certificate-about = Це сторінка для друку. На ній написано, що ви зробили. Якщо тут немає імені, залишиться рядок, щоб вписати його від руки.
certificate-save = Зберегти довідку
certificate-done = Що зроблено
certificate-points =
    .last = { $last } % балів
    .first = { $first } % балів із першого разу
    .both = { $first } % балів із першого разу, { $last } % після повторення
certificate-cards =
    .seen = переглянуто карток: { $seen } з { $of }
    .known = переглянуто карток: { $seen } з { $of }, з них ви знаєте: { $known }
certificate-print = Щоб надрукувати: відкрийте цей файл і виберіть «Друк» у меню браузера.
certificate-skills = Уміння

## snippet

snippet-quiz = Тест: { $title }
snippet-flashcards = Картки: { $title }
snippet-badge = Бейдж: { $title }
snippet-needs-script = Для цієї вправи потрібен JavaScript.
snippet-false-true =
    .false = Неправда
    .true = Правда
snippet-your-answer = Ваша відповідь
snippet-gap = Пропуск { $n } з { $of }
snippet-step = { $n } з { $of }
snippet-other = Інше
snippet-not-sent = Тут немає правильних чи неправильних відповідей. Те, що ви тут вкажете, не надсилається.
snippet-hint = Показати підказку
snippet-show-answer = Показати відповідь
snippet-talk-you = Ви
snippet-talk-over = Кінець розмови
snippet-transcript = Прочитати текст запису
snippet-more-cards = { $n ->
        [one] Є ще { $n } картка, її видно з JavaScript.
        [few] Є ще { $n } картки, їх видно з JavaScript.
       *[many] Є ще { $n } карток, їх видно з JavaScript.
    }
snippet-thousands = {" "}
snippet-number = 1 234,5
snippet-sources = Джерела
snippet-to-do =
    .all = Щоб отримати його, зробіть усе це:
    .any = Щоб отримати його, досить одного з цього:
snippet-at-least =
    .points = щонайменше { $n } %
    .seen = переглянути щонайменше { $n } % карток
    .known = знати щонайменше { $n } % карток
snippet-signed-by = Підписав видавець:{" "}
snippet-skills = Уміння
snippet-proves-nothing = Ця сторінка показує бейдж; вона не доводить, що його хтось отримав.
