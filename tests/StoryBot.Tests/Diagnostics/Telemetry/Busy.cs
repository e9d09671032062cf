namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>Tests that look at what one <see cref="BusyBot"/> told.</summary>
[CollectionDefinition(nameof(Busy))]
public sealed class Busy : ICollectionFixture<BusyBot>;
