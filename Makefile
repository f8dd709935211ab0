# Атлас РС НМС. Команды: make help.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
PIP := $(BIN)/python -m pip install -qq --no-deps
NMS := $(BIN)/python -m generator

# Installs quietly with a dot a second, and says how long it took: $(call install,what,arguments of pip)
define install
	@printf '%s ' "$(1)"; begin=$$(date +%s); $(PIP) $(2) & pid=$$!; \
	while kill -0 $$pid 2>/dev/null; do printf .; sleep 1; done; \
	wait $$pid && echo " $$(( $$(date +%s) - begin )) с"
endef

.PHONY: help site test serve check export lock clean
.DEFAULT_GOAL := help

help:  ## показать эту справку
	@echo "Атлас РС НМС. Команды:"
	@sed -n 's/^\([a-z]*\):.*##\(.*\)/  make \1\t–\2/p' $(MAKEFILE_LIST)

site: .venv/site  ## собрать данные, выгрузку, документы и сайт в build/site
	@$(NMS) site

test: .venv/test  ## проверить всё: стиль, типы, данные, сайт в настоящем браузере
	@$(BIN)/python tests/provide_chromium.py
	@echo "Стиль и типы …"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

serve: .venv/site  ## собрать и открыть сайт на http://127.0.0.1:8000, с пересборкой при правке
	@$(NMS) site
	@$(BIN)/mkdocs serve

check: .venv/site  ## проверить данные
	@$(NMS) check

export: .venv/site  ## выгрузить открытые данные в build/export
	@$(NMS) export

lock:  ## обновить файлы закрепления зависимостей (нужна программа uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra build pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra build --extra test pyproject.toml -o requirements-test.lock

clean:  ## удалить собранное и окружение
	rm -rf build .venv

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Нужен Python 3.11 или новее. Укажите его: make PYTHON=python3.11 site"; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { echo "Не создать окружение .venv. В Debian и Ubuntu поставьте пакет python3-venv."; exit 1; }

.venv/site: .venv/pyvenv.cfg requirements.lock pyproject.toml
	$(call install,Установка закреплённых зависимостей,--require-hashes -r requirements.lock)
	$(call install,Установка команды nms,--no-build-isolation --editable .)
	@touch $@

.venv/test: .venv/site requirements-test.lock
	$(call install,Установка зависимостей для проверки,--require-hashes -r requirements-test.lock)
	@touch $@
