"""Findings → text, JSON, SARIF, GitHub annotations, Markdown. Each format is a function of the list of findings."""
