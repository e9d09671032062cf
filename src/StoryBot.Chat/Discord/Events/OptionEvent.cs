using System.Text.Json;

namespace StoryBot.Chat.Discord.Events;

/// <summary>A command's option as filled in; <paramref name="Value"/> is text, number or truth value.</summary>
internal sealed record OptionEvent(string? Name, JsonElement? Value, bool? Focused, OptionEvent[]? Options)
{
    public string Text => Value is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    public bool IsTrue => Value is { ValueKind: JsonValueKind.True };

    public override string ToString() => nameof(OptionEvent);
}
