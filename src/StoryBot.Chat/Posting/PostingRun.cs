namespace StoryBot.Chat.Posting;

/// <summary>Failures in a row, without a success between them.</summary>
/// <param name="Since">When the first came, as people read it.</param>
/// <param name="First">The same by the clock that never jumps.</param>
/// <param name="Latest">When the latest came, be it a post's or a probe's.</param>
/// <param name="LatestPost">When the latest post failed; null where only probes did.</param>
/// <param name="Fault">The latest of them.</param>
internal sealed record PostingRun(DateTimeOffset Since, long First, long Latest, long? LatestPost, PostingFault Fault);
