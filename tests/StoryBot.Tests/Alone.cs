namespace StoryBot.Tests;

/// <summary>Tests that measure what the whole process shares, such as its memory: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
