/** The review of doubtful links: pages for those who know the token, and for nobody else. */
@NullMarked
package org.demarche.server.review;

import org.jspecify.annotations.NullMarked;
