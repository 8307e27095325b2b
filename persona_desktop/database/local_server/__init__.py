"""The local workspace: a private PostgreSQL in the user's data folder, started and stopped by the program itself.

``server.LocalServer`` is the door; everything else is behind it. Only the *programs* of PostgreSQL come from elsewhere
(``binaries``).

One folder holds one workspace::

    data/        the cluster (PGDATA) with its log, Unix socket and identity; made in ``data.new-*``, renamed when complete
    passwords/   the superuser's password, only where there is no keyring
    run/         lock, leases/, server.lock, guardian.lock, guardian.log

**Who may keep the server running.** Every program that uses the workspace holds a *lease*: a file of its own in
``run/leases`` with an exclusive lock on it. The operating system gives up that lock the moment the program ends, however
it ends, so a lease is alive exactly as long as its holder: no process number can be reused, no clock can be wrong, and
a stale file is recognised by being lockable. All changes happen under one more lock, ``run/lock``. Whoever leaves and
finds no other living lease stops the server.

**No orphan.** Programs that are killed cannot stop anything, so each running workspace has a *guardian*: one detached
process that sleeps on the lock of a living lease, uses no processor time, and wakes when that lease ends. When none is
left it stops the server and ends. It is started with the first program; the next one to start replaces a guardian that
was itself killed.

**No lost data.** An existing ``data`` is never initialised again, whatever state it is in. Every process of the server
inherits a lock (``run/server.lock``), which is free only when the last of them has ended: that, and not a number in
``postmaster.pid``, says whether somebody still works on the files. The number is believed only if a living process
with it is a PostgreSQL in this very folder.

**Nobody else gets in.** Folders are 0700, passwords are random, every connection authenticates by SCRAM. Under root,
which PostgreSQL refuses to run as, the server runs as an existing unprivileged user (``privileges``).
"""
