package org.mubiao.publication.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing is published under an address: the same answer as for any address that leads nowhere. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotPublishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
