/** The web server: its paths, its options and its limits. It translates between HTTP and the facade. */
@NullMarked
package org.demarche.server;

import org.jspecify.annotations.NullMarked;
