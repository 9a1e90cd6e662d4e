"""Commands, one a module: crawler/commands/NAME.py holds the click command NAME, listed in crawler/cli.py.

A command parses its options and calls the module that does the work, which it imports inside the
function where that is slow to load. It returns its exit code (None means 0), raises click.UsageError
for a wrong call and BroadsheetError for all else that a user can understand.
"""
