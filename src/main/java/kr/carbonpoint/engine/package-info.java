/** The process engine as a guest of this application: everything that knows Camunda but no feature. */
package kr.carbonpoint.engine;
