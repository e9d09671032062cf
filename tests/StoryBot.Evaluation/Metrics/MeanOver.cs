namespace StoryBot.Evaluation.Metrics;

/// <summary>What weighs the same in a mean.</summary>
internal enum MeanOver
{
    Questions,
    Articles,
}
