/** Folders watched for files: what is in a file goes in by sets, what became of each line is kept. */
package kr.carbonpoint.inbox;
