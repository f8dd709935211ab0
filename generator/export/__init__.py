"""Open data: rows → CSV, XLSX, JSON, datapackage.json and JSON Schema. pandas stays inside."""
