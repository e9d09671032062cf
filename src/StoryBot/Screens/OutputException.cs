namespace StoryBot.Screens;

/// <summary>What was asked for can't be written to standard output.</summary>
internal sealed class OutputException(Exception cause) : Exception($"The output can't be written: {Why(cause)}", cause)
{
    // In a closed stream's place stands one that can't be written to (StandardStreams), which .NET takes for a file that may not be.
    private static string Why(Exception cause) => cause is UnauthorizedAccessException ? "standard output is closed." : cause.Message;
}
