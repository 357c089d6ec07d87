/** The web server: pages, linked data, endpoint, API, and the limits that apply to requests. */
@NullMarked
package org.demarche.server;

import org.jspecify.annotations.NullMarked;
