namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What was learned of answers from articles of one domain: how likely a reading answers, and how likely it has to be to be said.</summary>
internal sealed record DomainConfidence(ConfidenceModel Model, Threshold Threshold)
{
    /// <param name="domain">As in the names of the files that are built in.</param>
    /// <param name="kind">What follows these names.</param>
    public static DomainConfidence BuiltIn(string domain, string kind) => new(
        ConfidenceModel.BuiltIn(domain, kind),
        Threshold.BuiltIn($"confidence-{domain}-thresholds{kind}.txt"));
}
