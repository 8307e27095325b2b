"""What builds and checks the project; none of it is part of the program."""
