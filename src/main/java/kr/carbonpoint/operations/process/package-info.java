/** What a node tells about itself and its engine. */
package kr.carbonpoint.operations.process;
