"""Reading: what turns fetched bytes into records and addresses, in processes beside the event loop."""
