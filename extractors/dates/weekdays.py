"""Weekdays: the day of the week printed before a date in numbers, which tells its day from its month."""

from __future__ import annotations

import re
from datetime import date

# Their names and short forms, Monday first, in languages whose systems print them before such a date. Those
# that two languages give to different days are left out.
_NAMES = (
    "mon monday lun lunes lundi lunedì luni mo montag maa maandag man mandag mån måndag pon "
    "poniedziałek pondělí seg segunda пн понедельник понеділок ma pts pazartesi senin",
    "tue tues tuesday mar martes mardi martedì marți di dienstag dinsdag tir tirsdag tis tisdag wto wt "
    "wtorek út úterý terça вт вторник вівторок sal salı selasa",
    "wed weds wednesday mié mie miércoles mer mercredi mercoledì miercuri mi mittwoch woe woensdag ons "
    "onsdag śro śr środa stř středa qua quarta ср среда середа çar çarşamba rabu",
    "thu thur thurs thursday jue jueves jeu jeudi gio giovedì joi donnerstag don donderdag tor torsdag "
    "czw czwartek čtv čtvrtek qui quinta чт четверг четвер per perşembe kamis",
    "fri friday vie viernes ven vendredi venerdì vineri fr freitag vri vrijdag fre fredag pią piątek "
    "pát pátek sex sexta пт пятница п'ятниця cum cuma jumat",
    "sat saturday sáb sab sábado sam samedi sabato sâmbătă samstag zat zaterdag lør lørdag lör lördag "
    "sob sobota сб суббота субота cmt cumartesi sabtu",
    "sun sunday dom domingo dim dimanche domenica duminică sonntag zon zondag søn søndag sön söndag nie "
    "niedziela ned neděle вс воскресенье неділя paz pazar minggu",
)
_DAYS = {name: day for day, names in enumerate(_NAMES) for name in names.split()}
_LAST_WORD = re.compile(r"([^\W\d_]{2,12})(?:-feira)?\.?,?\s?[-–]?\s?$")


def month_first_by_weekday(before: str, one: str, two: str, year: str) -> bool | None:
    """Tell whether of the numbers of a date the first is its month, as the weekday printed before it proves.

    None where no weekday stands there, or where it fits both readings or none.

    >>> month_first_by_weekday("Submitted on Tue, ", "04", "11", "2017")
    True
    """
    word = _LAST_WORD.search(before)
    day = _DAYS.get(word[1].casefold()) if word else None
    if day is None:
        return None
    month_first, day_first = (_weekday(year, *pair) == day for pair in ((one, two), (two, one)))
    return month_first if month_first != day_first else None


def _weekday(year: str, month: str, day: str) -> int | None:
    try:
        return date(int(year), int(month), int(day)).weekday()
    except ValueError:
        return None
