"""The five states of a cell: each rule of generator.compare.states by an act made for it."""

from dataclasses import replace

import pytest

from generator.compare.related import Matter
from generator.compare.states import State, decide, silence
from generator.model.act import RelatedAct
from generator.model.vocabulary import Level

FUNCTION = Matter(kind="functions", id="mentors-register", topic="наставничество", levels=(Level.REGIONAL,))


def with_related(act, role, title, kind="приказ"):
    item = RelatedAct(kind=kind, title=title, role=role, date="2021-02-03", number="7")
    return replace(act, file=replace(act.file, related_acts=(item,)))


def test_a_full_answer_is_present_whatever_is_missing(make_act):
    act = make_act('related_acts: [{kind: приказ, title: "Положение о наставничестве", role: основание}]\n')
    assert decide(FUNCTION, act, full=True, part=True).state == State.PRESENT


def test_a_partial_answer_gives_its_reason(make_act):
    verdict = decide(FUNCTION, make_act(), full=False, part=True, part_reason="только в дорожной карте")
    assert (verdict.state, verdict.reason) == (State.PARTIAL, "только в дорожной карте")


def test_silence_of_a_complete_act_is_absence(make_act):
    verdict = silence(FUNCTION, make_act())
    assert verdict.state == State.ABSENT
    assert verdict.reason == "соответствующие части акта есть в собрании полностью, об этом в них не сказано"


MISSING_ROADMAP = "parts:\n  - {id: regulation, present: true}\n  - {id: roadmap, present: false}\n"


@pytest.mark.parametrize(
    ("kind", "state"),
    [("functions", State.ABSENT), ("terms", State.ABSENT), ("events", State.UNKNOWN), ("roadmaps", State.UNKNOWN)],
)
def test_a_missing_part_matters_only_where_such_rows_live(make_act, kind, state):
    verdict = silence(Matter(kind=kind, id="x"), make_act(MISSING_ROADMAP))
    assert verdict.state == state
    if state == State.UNKNOWN:
        assert verdict.reason == "дорожная карта: этой части нет в источнике"


def test_an_act_about_the_whole_system_that_is_not_held_makes_silence_unknown(make_act):
    title = "Положение о региональной системе научно-методического сопровождения педагогических работников"
    verdict = silence(FUNCTION, with_related(make_act(), "упомянут", title))
    assert verdict.state == State.UNKNOWN
    assert verdict.reason == (
        f"может регулироваться другим актом региона, которого нет в собрании: приказ от 03.02.2021 № 7 «{title}»"
    )


@pytest.mark.parametrize(
    ("role", "title", "state"),
    [
        ("упомянут", "Типовое положение о наставничестве", State.UNKNOWN),
        ("будущий", "Типовое положение о наставничестве", State.ABSENT),
        ("основание", "Устав института развития образования", State.ABSENT),
        ("изменяемый", None, State.UNKNOWN),
    ],
)
def test_which_related_acts_make_silence_unknown(make_act, role, title, state):
    assert silence(FUNCTION, with_related(make_act(), role, title)).state == state


def test_an_amended_act_does_not_count_for_a_part_set_forth_anew(make_act):
    act = make_act(
        'order: {clauses: [{clause: "1", text: "Изложить Положение в новой редакции.", restates: regulation}]}\n'
    )
    amended = with_related(act, "изменяемый", None)
    assert silence(FUNCTION, amended).state == State.ABSENT
    assert silence(Matter(kind="roadmaps", id="x"), amended).state == State.UNKNOWN


def test_an_act_about_a_centre_counts_where_only_such_centres_bear_the_duty(make_act):
    act = with_related(make_act(), "основание", "О центре непрерывного повышения профессионального мастерства")
    centre, institute = frozenset({"cnppm", "coordinator"}), frozenset({"institute"})
    assert silence(replace(FUNCTION, bearers=(centre,)), act).state == State.UNKNOWN
    assert silence(replace(FUNCTION, bearers=(centre, institute)), act).state == State.ABSENT
    assert silence(FUNCTION, act).state == State.ABSENT


def test_an_act_limited_to_one_topic_says_nothing_of_others(make_act):
    act = with_related(make_act(), "упомянут", "Дорожная карта внедрения наставничества")
    assert silence(Matter(kind="roadmaps", id="x", topic="наставничество"), act).state == State.UNKNOWN
    assert silence(Matter(kind="roadmaps", id="x", topic="кадры"), act).state == State.ABSENT


@pytest.mark.parametrize("key", ["functions", "mentors-register", "наставничество", "regional"])
def test_the_act_itself_says_what_does_not_concern_it(make_act, key):
    act = make_act()
    act = replace(act, file=replace(act.file, not_applicable={key: "предмет другого акта"}))
    verdict = silence(FUNCTION, act)
    assert (verdict.state, verdict.reason) == (State.NOT_APPLICABLE, "предмет другого акта")


def test_duties_of_federal_bodies_are_not_asked_of_a_region(make_act):
    verdict = silence(replace(FUNCTION, levels=(Level.FEDERAL,)), make_act())
    assert verdict.state == State.NOT_APPLICABLE
    mixed = replace(FUNCTION, levels=(Level.FEDERAL, Level.REGIONAL))
    assert silence(mixed, make_act()).state == State.ABSENT


def test_an_order_of_an_institute_binds_only_the_institute(make_act):
    act = make_act()
    own = replace(act, file=replace(act.file, issuer_level="institute"))
    verdict = silence(replace(FUNCTION, levels=(Level.MUNICIPAL,)), own)
    assert verdict.state == State.NOT_APPLICABLE
    assert verdict.reason == "приказ института обязывает только его самого, а уровень этой строки – муниципальный"
    assert silence(FUNCTION, own).state == State.ABSENT
