//! Sentences for texts that are not JSON, by the key in the first detail.

use super::say::json;
use super::{Lang, Sentences, quoted};
use tremplin_content::report::Problem;

pub(super) fn sentences_of(problem: &Problem, lang: Lang) -> Sentences {
    let ([_, second, third], _) = &quoted(problem);
    match problem.detail(0) {
        "empty" => json::empty(lang),
        "html" => json::html(lang),
        "binary" => json::binary(lang),
        "code-fence" => json::code_fence(lang),
        "text-before" => json::text_before(lang),
        "text-after" => json::text_after(lang),
        "missing-comma" => json::missing_comma(lang),
        "trailing-comma" => json::trailing_comma(lang),
        "extra-comma" => json::extra_comma(lang),
        "missing-colon" => json::missing_colon(lang, second),
        "missing-value" => json::missing_value(lang, second),
        "missing-name" => json::missing_name(lang, second),
        "missing-close" => json::missing_close(lang, second),
        "wrong-close" => json::wrong_close(lang, second, third),
        "extra-close" => json::extra_close(lang, second),
        "name-in-list" => json::name_in_list(lang, second),
        "no-braces" => json::no_braces(lang, second),
        "unclosed-text" => json::unclosed_text(lang),
        "inner-quote" => json::inner_quote(lang),
        "line-in-text" => json::line_in_text(lang),
        "control-in-text" => json::control_in_text(lang, second),
        "invalid-escape" => json::invalid_escape(lang, second),
        "single-quote" => json::single_quote(lang),
        "curly-quote" => json::curly_quote(lang, second),
        "bare-word" => json::bare_word(lang, second),
        "meant-word" => json::meant_word(lang, third, second),
        "unquoted-name" => json::unquoted_name(lang, second),
        "comment" => json::comment(lang),
        "fraction" => json::fraction(lang, second),
        "decimal-comma" => json::decimal_comma(lang, second),
        "number-unit" => json::number_unit(lang, second, third),
        "number-form" => json::number_form(lang, second),
        "invisible" => json::invisible(lang, second),
        "unexpected" => json::unexpected(lang, second),
        "too-deep" => json::too_deep(lang),
        _ => json::other(lang),
    }
}
