/** Runs transformer encoders with ONNX Runtime: text in, a vector for each word or for the whole text out. */
@NullMarked
package org.demarche.extract.encoder;

import org.jspecify.annotations.NullMarked;
