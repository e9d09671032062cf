namespace StoryBot.Diagnostics;

/// <summary>Which version of the program this is.</summary>
internal static class ProgramVersion
{
    public static string Current { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
