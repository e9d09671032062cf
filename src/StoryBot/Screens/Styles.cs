using Spectre.Console;

namespace StoryBot.Screens;

/// <summary>The few styles everything printed is made of; all from the terminal's own sixteen colours.</summary>
internal static class Styles
{
    public static readonly Style Answer = new(decoration: Decoration.Bold);
    public static readonly Style Quote = Style.Plain;
    public static readonly Style Highlight = new(Color.Yellow, decoration: Decoration.Bold);
    public static readonly Style Source = new(Color.Aqua);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Trouble = new(Color.Yellow);
}
