namespace StoryBot.Screens;

/// <summary>What was asked for can't be written to standard output.</summary>
internal sealed class OutputException(Exception cause) : Exception($"The output can't be written: {cause.Message}", cause);
