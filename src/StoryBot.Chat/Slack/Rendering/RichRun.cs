using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>A run of a rich text: there is no kind for mentions here, so that none can be made.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Link), "link")]
internal abstract record RichRun
{
    private RichRun()
    {
    }

    /// <summary>Words as they are.</summary>
    public sealed record Words(string Text, RunStyle? Style = null) : RichRun;

    public sealed record Link(string Url, string Text) : RichRun;
}
