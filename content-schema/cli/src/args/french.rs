//! The command line in French: clap itself speaks English only. The sentences stand in
//! `content-schema/locales/fr/help.ftl`.

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command};

use say::{HELP, mistake, usage};

/// The sentences, those on commands and options by name.
mod say {
    include!(concat!(env!("OUT_DIR"), "/help.rs"));
}

/// What is wrong with the command line.
pub fn told(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let [arg, value, command] =
        [ContextKind::InvalidArg, ContextKind::InvalidValue, ContextKind::InvalidSubcommand]
            .map(context);
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => mistake::missing(&arg.replace('\n', " ")),
        ErrorKind::UnknownArgument => mistake::unknown(&arg),
        ErrorKind::InvalidSubcommand => mistake::command(&command),
        ErrorKind::InvalidValue if value.is_empty() => mistake::no_value(&arg),
        ErrorKind::InvalidValue => mistake::value(&arg, &value, &context(ContextKind::ValidValue)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            mistake::nothing().to_owned()
        }
        _ => error.to_string(),
    };
    format!("{sentence}\n{}", mistake::see())
}

/// Help in French: names of commands and options stay.
pub fn help(command: Command) -> Command {
    let flag = |name, short, action| Arg::new(name).short(short).long(name).action(action);
    let with_help =
        |command: Command| command.disable_help_flag(true).arg(flag("help", 'h', ArgAction::Help));
    let command = with_help(command)
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version))
        .mut_subcommands(|command| in_french(with_help(command)));
    in_french(command)
}

/// What a command or one of its options is for.
fn found(names: [&str; 2]) -> Option<&'static str> {
    let id = names.join("-").trim_end_matches('-').replace('_', "-");
    HELP.iter().find_map(|(name, text)| (*name == id).then_some(*text))
}

fn in_french(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let usage = usage::head("{usage}");
    let command = command
        .about(found([&name, ""]))
        .long_about(None)
        .help_template(format!("{{about-with-newline}}\n{usage}\n\n{{all-args}}"))
        .subcommand_help_heading(usage::commands())
        .subcommand_value_name(usage::command());
    command.mut_args(|arg| {
        let id = arg.get_id().as_str();
        let help = found([&name, id]).or_else(|| found(["any", id])).unwrap_or_default();
        let takes_values = arg.get_action().takes_values();
        let default = arg.get_default_values().first().and_then(|value| value.to_str());
        let help = match default.filter(|_| takes_values) {
            Some(default) => usage::default(help, default),
            None => help.to_owned(),
        };
        let arg = arg.help(help).long_help(None).hide_possible_values(takes_values);
        arg.hide_default_value(takes_values)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_command_and_option_is_told_and_nothing_else() {
        let command = help(<super::super::Cli as clap::CommandFactory>::command());
        let mut told = BTreeSet::from([
            "tremplin".to_owned(),
            "any-version".to_owned(),
            "any-help".to_owned(),
        ]);
        for command in command.get_subcommands() {
            let name = command.get_name();
            assert!(found([name, ""]).is_some(), "{name}");
            told.insert(name.to_owned());
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                let own = if found([name, id]).is_some() { name } else { "any" };
                assert!(found([own, id]).is_some(), "{name} {id}");
                told.insert(format!("{own}-{}", id.replace('_', "-")));
            }
        }
        let sentences: BTreeSet<String> = HELP.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(told, sentences);
    }
}
