"""Pages of the site as pure functions, and the one adapter that hands them to mkdocs."""
