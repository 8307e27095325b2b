"""Making this user's desktop open links to personas, and files, with this program; and taking that back.

Nothing here needs a window, and nothing is changed for other users of the machine.
"""
