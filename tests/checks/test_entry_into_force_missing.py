"""CMP03: closing clauses of the order."""

VERDICTS = [
    ("bashkortostan", "пункт 2 приказа", "в распорядительной части нет нормы о вступлении ", True),
    ("chelyabinsk", "пункт 5 приказа", "в распорядительной части нет нормы о вступлении ", True),
    ("vologda", "пункт 4 приказа", "в распорядительной части нет нормы о вступлении ", True),
]

ORDER = 'order: {clauses: [{clause: "1", text: "Утвердить Положение."}, {clause: "2", text: "%s"}]}\n'


def found(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "entry-into-force-missing")]


def test_no_clause_on_force(make_view, findings_of):
    assert found(make_view(act=ORDER % "Контроль оставляю за собой."), findings_of) == [
        (
            "warning",
            (
                "в распорядительной части нет нормы о вступлении в силу, нет и норм об опубликовании и о доведении до "
                "исполнителей"
            ),
        )
    ]


def test_late_registration_makes_it_worse(make_view, findings_of):
    act = ORDER % "Опубликовать приказ и довести его до школ."
    act += 'registration: {text: "Зарегистрировано 01 июня 2023 г. № 5"}\n'
    assert found(make_view(act=act), findings_of) == [
        (
            "warning",
            (
                "в распорядительной части нет нормы о вступлении в силу; "
                "при этом между подписанием и регистрацией – 92 дн."
            ),
        )
    ]


def test_force_clause_is_there(make_view, findings_of):
    for text in ("Настоящий приказ вступает в силу со дня опубликования.", "Ввести в действие с 1 сентября 2023 года."):
        assert found(make_view(act=ORDER % text), findings_of) == []


def test_act_without_its_order_is_not_judged(make_view, findings_of):
    assert found(make_view(), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("entry-into-force-missing")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
