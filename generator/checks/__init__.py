"""Rules: one module a rule, named after the defect; found by folder discovery (see run_checks).

A module has a docstring in Russian (title, «Что проверяет.», «Почему это важно.», «Пример.», «Как
исправить.»), CODE, SEVERITY, optionally NEEDS (what of the source it needs) and KINDS (kinds of document
it applies to), and one generator: check_act(view) or check_collection(collection).
"""
