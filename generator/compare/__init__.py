"""Acts side by side: tables whose rows are canon entries and whose columns are acts."""
