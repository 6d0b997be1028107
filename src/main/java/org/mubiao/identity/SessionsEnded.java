package org.mubiao.identity;

/** Somebody's sessions have ended: those on this machine are looked at anew at once. */
record SessionsEnded() {}
