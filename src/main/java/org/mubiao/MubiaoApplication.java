package org.mubiao;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal as an application: everything below this package is found from here. */
@SpringBootApplication
public class MubiaoApplication {}
