/** The review of proposed links: pages for people who have the token. */
@NullMarked
package org.demarche.server.review;

import org.jspecify.annotations.NullMarked;
