// The gates of split.mjs, by kind of widget and by part: functions that are called only once that part of
// the wasm is there. `more` is there where an action led to them or something that was kept, `typed` besides
// where answers are typed: see `whole` in js/runtime.js. What drops a closure is no gate: the compiler gives one
// such function to all that drop alike.
const typed = [
  'tremplin_core::flashcards::difference::nearest',
  'tremplin_core::matching::is_accepted',
  'tremplin_views::compare::letters',
];

// A kind of item with a part of its own: it is there before a module that has one is read.
const ordering = [
  'tremplin_content::quiz::items::ordering::read',
  ...['shown', 'respond', 'fits', 'score', 'state'].map((name) => `tremplin_core::quiz::items::ordering::Ordering::${name}`),
  'tremplin_core::quiz::response::push_order',
  'tremplin_core::quiz::response::order',
  'tremplin_embed::quiz::order_value',
  ...['answer', 'answer::{{closure}}', 'nothing_to_check', 'beside'].map((name) => `tremplin_views::quiz::items::ordering::Ordering::${name}`),
  ...['entry::{{closure}}', 'entry::{{closure}}::{{closure}}'].map((name) => `tremplin_views::quiz::items::ordering::List::${name}`),
];
// What a film in a lesson needs, likewise.
const film = [
  'tremplin_content::quiz::items::lesson::film',
  'tremplin_views::quiz::items::lesson::shown',
  'tremplin_views::media::film::{{closure}}',
];

// What the learner did in the static form: fetched where there is one.
const form = ['tremplin_embed::quiz::take_over'];

/** Parts that a module needs before it can be read, by a member that such modules have: its name, and its value where
 * it is one of several. */
export const apart = { film: ['video'], ordering: ['kind', 'ordering'] };

export const gates = {
  quiz: { typed: ['tremplin_core::quiz::items::short_answer::cut', ...typed], film, form, ordering, more: [
    'tremplin_views::quiz::Model::go_on',
    'tremplin_views::quiz::Model::catch_up',
    'tremplin_views::quiz::items::choices::state_of',
    'tremplin_views::quiz::status::said',
    'tremplin_views::quiz::results::view',
    'tremplin_views::quiz::results::restart::{{closure}}',
    'tremplin_views::quiz::more::fill',
    'tremplin_views::quiz::more::fill::{{closure}}',
    'tremplin_views::quiz::Model::import',
    'tremplin_views::keeping::Keeping::ways::{{closure}}',
    'tremplin_views::keeping::Keeping::erase::{{closure}}',
    'tremplin_views::keeping::Keeping::said',
    'tremplin_views::ui::confirmed::{{closure}}',
    'tremplin_embed::quiz::restore',
    'tremplin_embed::quiz::QuizPage::keep',
    'tremplin_embed::quiz::QuizPage::fails',
    'tremplin_embed::quiz::QuizPage::keeps',
    'tremplin_embed::quiz::QuizPage::news',
    'tremplin_embed::quiz::QuizPage::tell',
    'tremplin_embed::quiz::QuizPage::export',
    'tremplin_embed::quiz::QuizPage::forget',
    'tremplin_embed::quiz::QuizPage::seed',
  ] },
  flashcards: { typed, more: [
    'tremplin_core::flashcards::ask::ahead_of_kept',
    'tremplin_core::flashcards::ask::progress_of_sitting',
    'tremplin_core::flashcards::lists::enlist',
    'tremplin_core::flashcards::lists::come_back',
    'tremplin_views::flashcards::Model::go_on',
    'tremplin_views::flashcards::Model::catch_up',
    'tremplin_views::flashcards::Model::merge',
    'tremplin_views::flashcards::Model::import',
    'tremplin_views::flashcards::Model::unkept',
    'tremplin_views::keeping::Keeping::said',
    'tremplin_views::flashcards::card::turned',
    'tremplin_views::flashcards::card::left',
    'tremplin_views::flashcards::overview::length',
    'tremplin_views::flashcards::overview::nothing',
    'tremplin_views::flashcards::overview::charts',
    'tremplin_views::flashcards::menu::fill',
    'tremplin_views::flashcards::menu::fill::{{closure}}',
    'tremplin_views::flashcards::Context::keeping::{{closure}}',
    'tremplin_views::keeping::Keeping::ways::{{closure}}',
    'tremplin_views::keeping::Keeping::erase::{{closure}}',
    'tremplin_views::ui::confirmed::{{closure}}',
    'tremplin_views::flashcards::results::view',
    'tremplin_embed::flashcards::page::DeckPage::restore',
    'tremplin_embed::flashcards::page::DeckPage::changed',
    'tremplin_embed::flashcards::page::DeckPage::export',
    'tremplin_embed::flashcards::reading::Reading::kept_first',
  ] },
  // Buttons, files and links lead there: it is fetched with what verifies.
  badge: { asked: ['tremplin_embed::badge::asked'], more: [
    'tremplin_core::badge::ask::reached',
    'tremplin_views::badge::Model::go_on',
    'tremplin_views::badge::Model::follow',
    'tremplin_views::badge::Model::settle',
    'tremplin_views::badge::said',
    'tremplin_views::badge::state::claimed',
    'tremplin_views::badge::requirements::reached',
    'tremplin_views::badge::actions::ask',
    'tremplin_views::badge::actions::fill',
    'tremplin_views::badge::actions::erase::{{closure}}',
    'tremplin_views::ui::confirmed::{{closure}}',
    'tremplin_embed::badge::answer',
    'tremplin_embed::badge::BadgePage::come_back',
    'tremplin_embed::badge::BadgePage::keep',
    'tremplin_embed::badge::BadgePage::report',
    'tremplin_embed::badge::BadgePage::forget',
    'tremplin_embed::badge::BadgePage::keeps',
  ] },
  // What is said of a badge that is not simply valid, and pictures to save.
  credential: { more: [
    'tremplin_credential::said::instead',
    'tremplin_credential::said::sentence',
    'tremplin_credential::said::trouble',
    'tremplin_credential::said::baked',
    'tremplin_credential::said::emblem',
  ] },
};
