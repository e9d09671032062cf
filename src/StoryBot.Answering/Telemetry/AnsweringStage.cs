namespace StoryBot.Answering.Telemetry;

/// <summary>What answering a question goes through, in this order.</summary>
internal enum AnsweringStage
{
    Retrieve,
    Rank,
    Read,
    Decide,
}
