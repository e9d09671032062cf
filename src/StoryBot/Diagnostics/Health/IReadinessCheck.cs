namespace StoryBot.Diagnostics.Health;

/// <summary>Looks whether one thing that answering needs works now.</summary>
internal interface IReadinessCheck
{
    /// <summary>What it looks at.</summary>
    string Name { get; }

    /// <summary>Looks; a bug in it is caught by the caller.</summary>
    Task<Finding> LookAsync(CancellationToken cancellation);
}
