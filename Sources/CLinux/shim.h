#pragma once
// What the Glibc module leaves out: readiness queues, counters to wake them with, how much a socket
// has not sent, settings of the allocator, and accept4, which glibc declares under _GNU_SOURCE
// only.
#include <linux/sockios.h>
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

extern int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
