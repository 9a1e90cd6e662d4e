"""What holds for all tests."""

import signal

# Started in the background, pytest ignores Ctrl-C, and so would the commands that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)
