/*
 * A faulty disk for a process on Linux: calls on files whose path begins with FAULT_FILES are counted, and the one numbered FAULT_AT fails.
 * Loaded with LD_PRELOAD; see FaultyDisk.java.
 *
 * FAULT_CALLS  the calls that are counted: w(rite), s(ync), l(ength), m(ove), r(emove), c(reate)
 * FAULT_ERROR  EIO, ENOSPC, SHORT (half of a write is done and its length returned), CUT (the process is killed before the call)
 * FAULT_ALL    if set, all calls from that one on fail; after a short write with ENOSPC
 * FAULT_REPORT file with a line for the first call that failed
 * FAULT_DISK   folder for what is known of the disk, if the power may be cut, see PowerCut.java: for each file by its inode what was last
 *              synced (.synced) and what was written since (.unsynced); what was removed (.removed), and the changes of names since the
 *              last sync (names)
 *
 * A sync that fails loses what was written since the last one: that is how Linux does it, though a reader sees it as long as the power is on.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *files, *calls, *error, *report, *disk;
static int all;
static long at, count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

struct change {
    int64_t offset; /* -1: the length is changed */
    int64_t length;
};

__attribute__((constructor)) static void configure(void) {
    files = getenv("FAULT_FILES");
    calls = getenv("FAULT_CALLS");
    error = getenv("FAULT_ERROR");
    report = getenv("FAULT_REPORT");
    disk = getenv("FAULT_DISK");
    all = getenv("FAULT_ALL") != NULL;
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
    if (!calls || !error || !report) files = NULL;
}

/* The system's own calls: those of the C library lead here again. */
static int sys_open(const char *path, int flags, mode_t mode) { return syscall(SYS_openat, AT_FDCWD, path, flags, mode); }
static ssize_t sys_write(int fd, const void *from, size_t size) { return syscall(SYS_write, fd, from, size); }
static ssize_t sys_pwrite(int fd, const void *from, size_t size, off_t offset) { return syscall(SYS_pwrite64, fd, from, size, offset); }
static int sys_truncate(int fd, off_t size) { return syscall(SYS_ftruncate, fd, size); }
static int sys_close(int fd) { return syscall(SYS_close, fd); }

static int is_watched_path(const char *path) {
    size_t length = strlen(files);
    return path[0] == '/' && (!strncmp(path, files, length) || (!strncmp(path, files, length - 1) && !path[length - 1] && files[length - 1] == '/'));
}

static int is_watched(int fd, char *path) {
    char link[64];
    if (!files || fd < 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
    return is_watched_path(path);
}

static int is_counted(char call) { return strchr(calls, call) != NULL; }

/* Counts a call, and returns an error if it is to fail: -1 for a short write. A power cut does not return. */
static int fault(char call, const char *path) {
    if (!is_counted(call)) return 0;
    count++;
    if (count < at || (count > at && !all)) return 0;
    if (count == at) {
        char line[PATH_MAX + 64];
        int length = snprintf(line, sizeof line, "%ld %c %s\n", count, call, path);
        int out = sys_open(report, O_CREAT | O_WRONLY | O_APPEND, 0600);
        sys_write(out, line, length);
        sys_close(out);
    }
    if (!strcmp(error, "CUT")) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    if (!strcmp(error, "SHORT")) return count == at ? -1 : ENOSPC;
    return !strcmp(error, "ENOSPC") ? ENOSPC : EIO;
}

static void die(const char *what) {
    fprintf(stderr, "faulty disk: %s: %s\n", what, strerror(errno));
    abort();
}

static void name_of(char *name, ino_t inode, const char *kind) { snprintf(name, PATH_MAX, "%s/%lu.%s", disk, (unsigned long) inode, kind); }

static ino_t inode_of(int fd) {
    struct stat status;
    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode) ? status.st_ino : 0;
}

/* Begins to remember a file: with what is in it, unless it is new. */
static void remember(int fd, int fresh) {
    ino_t inode = disk ? inode_of(fd) : 0;
    char synced[PATH_MAX], unsynced[PATH_MAX], own[64], buffer[1 << 16];
    if (!inode) return;
    name_of(synced, inode, "synced");
    if (!fresh && access(synced, F_OK) == 0) return;
    name_of(unsynced, inode, "unsynced");
    int out = sys_open(synced, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    int log = sys_open(unsynced, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (out < 0 || log < 0) die(synced);
    sys_close(log);
    if (!fresh) {
        snprintf(own, sizeof own, "/proc/self/fd/%d", fd);
        int in = sys_open(own, O_RDONLY, 0);
        ssize_t size;
        if (in < 0) die(own);
        while ((size = read(in, buffer, sizeof buffer)) > 0) sys_write(out, buffer, size);
        sys_close(in);
    }
    sys_close(out);
}

static void remember_change(int fd, int64_t offset, int64_t length, const void *content) {
    ino_t inode = disk ? inode_of(fd) : 0;
    char unsynced[PATH_MAX];
    struct change change = {offset, length};
    if (!inode) return;
    name_of(unsynced, inode, "unsynced");
    int log = sys_open(unsynced, O_WRONLY | O_APPEND, 0600);
    if (log < 0) die(unsynced);
    if (sys_write(log, &change, sizeof change) != sizeof change) die(unsynced);
    if (content && sys_write(log, content, length) != length) die(unsynced);
    sys_close(log);
}

/* What was written is on the disk now, or never comes there. */
static void remember_sync(int fd, int failed) {
    ino_t inode = disk ? inode_of(fd) : 0;
    char synced[PATH_MAX], unsynced[PATH_MAX], names[PATH_MAX];
    struct change change;
    if (disk && !failed) {
        snprintf(names, sizeof names, "%s/names", disk);
        sys_close(sys_open(names, O_CREAT | O_TRUNC | O_WRONLY, 0600));
    }
    if (!inode) return;
    name_of(synced, inode, "synced");
    name_of(unsynced, inode, "unsynced");
    int log = sys_open(unsynced, O_RDWR, 0);
    int out = sys_open(synced, O_WRONLY, 0);
    if (log < 0 || out < 0) {
        sys_close(log);
        sys_close(out);
        return; /* it was only read */
    }
    while (!failed && read(log, &change, sizeof change) == sizeof change) {
        if (change.offset < 0) {
            sys_truncate(out, change.length);
            continue;
        }
        char *content = malloc(change.length);
        if (read(log, content, change.length) != change.length) die(unsynced);
        if (sys_pwrite(out, content, change.length, change.offset) != change.length) die(synced);
        free(content);
    }
    sys_truncate(log, 0);
    sys_close(log);
    sys_close(out);
}

/* Keeps a file that loses its name, and remembers that a name was made (C), moved (M) or removed (R). */
static void remember_name(char kind, const char *path, const char *to) {
    struct stat status;
    char kept[PATH_MAX], names[PATH_MAX], line[3 * PATH_MAX];
    unsigned long inode = 0;
    if (!disk) return;
    const char *lost = kind == 'M' ? to : path;
    if (kind != 'C' && lstat(lost, &status) == 0 && S_ISREG(status.st_mode)) {
        inode = status.st_ino;
        name_of(kept, inode, "removed");
        if (link(lost, kept) != 0 && errno != EEXIST) die(kept);
    }
    snprintf(names, sizeof names, "%s/names", disk);
    int log = sys_open(names, O_CREAT | O_WRONLY | O_APPEND, 0600);
    int length = snprintf(line, sizeof line, "%c\t%lu\t%s\t%s\n", kind, inode, path, to);
    if (sys_write(log, line, length) != length) die(names);
    sys_close(log);
}

static ssize_t watched_write(int fd, const void *from, size_t size, off_t offset, const char *path) {
    int reason = size > 1 || strcmp(error, "SHORT") ? fault('w', path) : 0;
    if (reason > 0) {
        errno = reason;
        return -1;
    }
    remember(fd, 0);
    size_t wanted = reason < 0 ? size / 2 : size;
    ssize_t written = offset < 0 ? sys_write(fd, from, wanted) : sys_pwrite(fd, from, wanted, offset);
    if (written > 0) {
        int64_t start = offset < 0 ? lseek(fd, 0, SEEK_CUR) - written : offset;
        remember_change(fd, start, written, from);
    }
    return written;
}

static ssize_t any_write(int fd, const void *from, size_t size, off_t offset) {
    char path[PATH_MAX];
    if (!is_watched(fd, path)) return offset < 0 ? sys_write(fd, from, size) : sys_pwrite(fd, from, size, offset);
    pthread_mutex_lock(&lock);
    ssize_t written = watched_write(fd, from, size, offset, path);
    pthread_mutex_unlock(&lock);
    return written;
}

ssize_t write(int fd, const void *from, size_t size) { return any_write(fd, from, size, -1); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t offset) { return any_write(fd, from, size, offset); }
ssize_t pwrite64(int fd, const void *from, size_t size, off_t offset) { return any_write(fd, from, size, offset); }

/* A system may write the first of several pieces only. */
ssize_t writev(int fd, const struct iovec *pieces, int number) {
    char path[PATH_MAX];
    if (number < 1 || !is_watched(fd, path)) return syscall(SYS_writev, fd, pieces, number);
    return any_write(fd, pieces[0].iov_base, pieces[0].iov_len, -1);
}

/* Copies within the system are refused, as by some file systems, so that all content comes by writes. */
ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t size, unsigned flags) {
    char path[PATH_MAX];
    if (!is_watched(out, path)) return syscall(SYS_copy_file_range, in, from, out, to, size, flags);
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile(int out, int in, off_t *from, size_t size) {
    char path[PATH_MAX];
    if (!is_watched(out, path)) return syscall(SYS_sendfile, out, in, from, size);
    errno = EINVAL;
    return -1;
}

ssize_t sendfile64(int out, int in, off_t *from, size_t size) { return sendfile(out, in, from, size); }

static int any_sync(int fd, long call) {
    char path[PATH_MAX];
    if (!is_watched(fd, path)) return syscall(call, fd);
    pthread_mutex_lock(&lock);
    int reason = fault('s', path);
    remember_sync(fd, reason);
    pthread_mutex_unlock(&lock);
    errno = reason;
    return reason ? -1 : 0; /* really to sync would only take time */
}

int fsync(int fd) { return any_sync(fd, SYS_fsync); }
int fdatasync(int fd) { return any_sync(fd, SYS_fdatasync); }

int ftruncate(int fd, off_t size) {
    char path[PATH_MAX];
    if (!is_watched(fd, path)) return sys_truncate(fd, size);
    pthread_mutex_lock(&lock);
    int reason = fault('l', path);
    int done = -1;
    if (!reason) {
        remember(fd, 0);
        done = sys_truncate(fd, size);
        if (done == 0) remember_change(fd, -1, size, NULL);
    } else {
        errno = reason;
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

static int any_open(int folder, const char *path, int flags, mode_t mode) {
    struct stat status;
    if (!files || (flags & O_ACCMODE) == O_RDONLY || !is_watched_path(path)) return syscall(SYS_openat, folder, path, flags, mode);
    pthread_mutex_lock(&lock);
    int fresh = (flags & O_CREAT) && stat(path, &status) != 0;
    int reason = fresh ? fault('c', path) : 0;
    int fd = -1;
    if (!reason) {
        fd = syscall(SYS_openat, folder, path, flags & ~O_TRUNC, mode);
        if (fd >= 0) {
            remember(fd, fresh);
            if (fresh) remember_name('C', path, "");
            if (flags & O_TRUNC && inode_of(fd) && sys_truncate(fd, 0) == 0) remember_change(fd, -1, 0, NULL);
        }
    } else {
        errno = reason;
    }
    pthread_mutex_unlock(&lock);
    return fd;
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE(flags) return any_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return any_open(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return any_open(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return any_open(folder, path, flags | O_LARGEFILE, mode); }

int rename(const char *from, const char *to) {
    if (!files || !(is_watched_path(from) || is_watched_path(to))) return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    pthread_mutex_lock(&lock);
    int reason = fault('m', to);
    int done = -1;
    if (!reason) {
        remember_name('M', from, to);
        done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
        if (done != 0) die(to);
    } else {
        errno = reason;
    }
    pthread_mutex_unlock(&lock);
    return done;
}

static int any_removal(int folder, const char *path, int flags) {
    struct stat status;
    if (!files || flags || !is_watched_path(path) || lstat(path, &status) != 0) return syscall(SYS_unlinkat, folder, path, flags);
    pthread_mutex_lock(&lock);
    int reason = fault('r', path);
    int done = -1;
    if (!reason) {
        remember_name('R', path, "");
        done = syscall(SYS_unlinkat, folder, path, flags);
        if (done != 0) die(path);
    } else {
        errno = reason;
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int unlink(const char *path) { return any_removal(AT_FDCWD, path, 0); }
int unlinkat(int folder, const char *path, int flags) { return any_removal(folder, path, flags); }
