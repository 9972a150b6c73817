use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::*;

/// Each zone as the tables of IANA have it, beside its name.
macro_rules! zones {
    ($($name:literal)*) => { [$((
        $name,
        (|moment| {
            thread_local! {
                static ZONE: TimeZone = TimeZone::get($name).unwrap();
            }
            let moment = Timestamp::from_millisecond(moment as i64).unwrap();
            ZONE.with(|zone| zone.to_offset(moment).seconds().div_euclid(60))
        }) as Zone,
    )),*] };
}

/// Summer time in both halves of the year, by an hour, by half of one (Lord Howe), at midnight (Santiago,
/// Beirut); quarters of an hour; the far west and the far east; dates that were left out (Apia, Kwajalein);
/// a zone that was moved at four in the morning or over it (Casey).
const ZONES: &[(&str, Zone)] = &zones! {
    "UTC" "Europe/Paris" "America/Martinique" "Australia/Lord_Howe" "America/Santiago" "Asia/Beirut"
    "Asia/Kathmandu" "Pacific/Chatham" "Pacific/Pago_Pago" "Pacific/Kiritimati" "Pacific/Apia"
    "Pacific/Kwajalein" "Antarctica/Casey" "America/St_Johns" "Africa/Casablanca" "Europe/Dublin"
};

pub(crate) fn any_zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(ZONES).prop_map(|(_, zone)| zone)
}

fn zone(name: &str) -> Zone {
    ZONES.iter().find(|(other, _)| *other == name).unwrap().1
}

/// A moment as its text has it, with the offset in it.
fn moment(text: &str) -> u64 {
    text.parse::<Timestamp>().unwrap().as_millisecond() as u64
}

/// The learner's day as a date.
fn date(name: &str, text: &str) -> String {
    let day = Clock { now: moment(text), zone: zone(name) }.day();
    (jiff::civil::date(1970, 1, 1) + i64::from(day).days()).to_string()
}

#[test]
fn a_day_begins_at_four() {
    for (name, text, day) in [
        ("Europe/Paris", "2027-01-13T03:59:59+01:00", "2027-01-12"),
        ("Europe/Paris", "2027-01-13T04:00:00+01:00", "2027-01-13"),
        ("Europe/Paris", "2027-03-28T03:59:59+02:00", "2027-03-27"),
        ("Europe/Paris", "2027-03-28T04:00:00+02:00", "2027-03-28"),
        ("Europe/Paris", "2027-10-31T03:59:59+01:00", "2027-10-30"),
        ("Europe/Paris", "2027-10-31T04:00:00+01:00", "2027-10-31"),
        // Midnight UTC is the evening there.
        ("America/Martinique", "2027-01-12T19:59:00-04:00", "2027-01-12"),
        ("America/Martinique", "2027-01-12T20:01:00-04:00", "2027-01-12"),
        ("America/Martinique", "2027-01-13T03:59:00-04:00", "2027-01-12"),
        ("America/Martinique", "2027-01-13T04:00:00-04:00", "2027-01-13"),
        ("Australia/Lord_Howe", "2027-04-04T03:59:00+10:30", "2027-04-03"),
        ("Australia/Lord_Howe", "2027-04-04T04:00:00+10:30", "2027-04-04"),
        ("Pacific/Kiritimati", "2027-01-13T04:00:00+14:00", "2027-01-13"),
        ("Pacific/Pago_Pago", "2027-01-13T03:59:00-11:00", "2027-01-12"),
        // 30 December was left out there: its night belongs to the 29th… and then it is the 31st.
        ("Pacific/Apia", "2011-12-29T23:59:00-10:00", "2011-12-29"),
        ("Pacific/Apia", "2011-12-31T04:00:00+14:00", "2011-12-31"),
    ] {
        assert_eq!(date(name, text), day, "{name} {text}");
    }
}

#[test]
fn days_pass_with_the_calendar_not_by_the_hour() {
    for (name, from, to, days) in [
        // Saturday night to Monday, over the night that the clocks change.
        ("Europe/Paris", "2027-03-27T23:41:30+01:00", "2027-03-29T12:00:00+02:00", 2),
        ("Europe/Paris", "2027-03-28T03:30:00+02:00", "2027-03-28T04:30:00+02:00", 1),
        ("Europe/Paris", "2027-10-30T04:30:00+02:00", "2027-10-31T03:30:00+01:00", 0),
        ("Europe/Paris", "2027-01-12T23:59:00+01:00", "2027-01-13T00:01:00+01:00", 0),
        ("America/Martinique", "2027-01-12T08:00:00-04:00", "2027-01-12T22:00:00-04:00", 0),
        ("America/Martinique", "2027-01-12T22:00:00-04:00", "2027-01-13T08:00:00-04:00", 1),
        ("Pacific/Apia", "2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00", 2),
        ("UTC", "2027-01-12T12:00:00Z", "2027-01-10T12:00:00Z", 0),
    ] {
        let clock = Clock { now: moment(to), zone: zone(name) };
        assert_eq!(clock.days_since(moment(from)), days, "{name} {from} {to}");
    }
}

#[test]
fn a_date_that_was_left_out_begins_with_the_next() {
    let apia = Clock { now: 0, zone: zone("Pacific/Apia") };
    let last = apia.day_of(moment("2011-12-29T12:00:00-10:00"));
    assert!(apia.start_of(last + 1) <= apia.start_of(last + 2));
    assert_eq!(apia.start_of(last + 2), moment("2011-12-31T04:00:00+14:00"));
}

proptest! {
    #[test]
    fn a_day_is_the_local_date_four_hours_ago(
        zone in any_zone(),
        // From 1980 to 2060: before, offsets had seconds.
        now in 315_532_800_000..2_840_140_800_000_u64,
    ) {
        let clock = Clock { now, zone };
        let ahead = i64::from(zone(now)) * 60_000 - 4 * 3_600_000;
        let local = Timestamp::from_millisecond(now as i64 + ahead).unwrap();
        let date = local.to_zoned(TimeZone::UTC).date();
        let days = (date - jiff::civil::date(1970, 1, 1)).get_days();
        prop_assert_eq!(clock.day(), days as u32);

        let (start, end) = (clock.start_of(clock.day()), clock.end());
        prop_assert!(start <= now && now < end, "{} {} {}", start, now, end);
        prop_assert_eq!(clock.day_of(start), clock.day());
        prop_assert!(clock.day_of(start - 1) < clock.day());
        prop_assert!(clock.day_of(end) > clock.day());
        prop_assert!(end - start <= 2 * DAY);
    }

    #[test]
    fn no_clock_breaks_it(now: u64, moment: u64, day: u32) {
        let zones: [Zone; 4] = [|_| i32::MIN / 2, |_| -900, |_| 900, |_| i32::MAX / 2];
        for zone in zones {
            let clock = Clock { now, zone };
            let _ = (clock.day(), clock.end(), clock.start_of(day), clock.days_since(moment));
        }
    }
}
