"""Атлас РС НМС: YAML → records → findings and tables → pages, documents and exports."""

__version__ = "0.1.0"
