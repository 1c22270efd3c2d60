package io.github.plainfault.contract;

import java.net.http.HttpHeaders;

/**
 * An answer as a server has sent it: nothing is left out, and ids are as they were drawn.
 *
 * @param status the code of the status line
 * @param headers names with the values of all lines
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared as a record
record SentAnswer(int status, HttpHeaders headers, byte[] body) {}
