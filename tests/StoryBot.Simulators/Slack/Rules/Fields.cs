using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>The rules that fields are made of.</summary>
internal static class Fields
{
    public static FieldRule Any { get; } = (_, _, _) => { };

    public static FieldRule Flag { get; } = (value, pointer, errors) => Kind(value, pointer, errors, JsonValueKind.True, JsonValueKind.False);

    public static FieldRule AnyObject { get; } = (value, pointer, errors) => Kind(value, pointer, errors, JsonValueKind.Object);

    public static FieldRule Number { get; } = (value, pointer, errors) => Kind(value, pointer, errors, JsonValueKind.Number);

    /// <summary>A plain string.</summary>
    public static FieldRule Text(int most, int least = 1) => (value, pointer, errors) =>
    {
        if (Kind(value, pointer, errors, JsonValueKind.String))
        {
            Length(value!.GetValue<string>(), pointer, errors, most, least);
        }
    };

    public static FieldRule OneOf(params string[] allowed) => (value, pointer, errors) =>
    {
        if (Kind(value, pointer, errors, JsonValueKind.String) && !allowed.Contains(value!.GetValue<string>()))
        {
            errors.Add(pointer, "must be a valid enum value");
        }
    };

    public static FieldRule Url(int most) => (value, pointer, errors) =>
    {
        Text(most)(value, pointer, errors);
        if (value is JsonValue text && text.TryGetValue<string>(out var url)
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "slack"))
        {
            errors.Add(pointer, "must be a valid URL");
        }
    };

    public static FieldRule List(int most, FieldRule each, int least = 1) => (value, pointer, errors) =>
    {
        if (!Kind(value, pointer, errors, JsonValueKind.Array))
        {
            return;
        }

        var list = value!.AsArray();
        if (list.Count > most)
        {
            errors.Add(pointer, $"no more than {most} items allowed");
        }

        if (list.Count < least)
        {
            errors.Add(pointer, $"no less than {least} items required");
        }

        for (var i = 0; i < list.Count; i++)
        {
            each(list[i], $"{pointer}/{i}", errors);
        }
    };

    /// <summary>A text object: https://docs.slack.dev/reference/block-kit/composition-objects/text-object</summary>
    public static FieldRule TextObject(int most, bool plainOnly = false) => Shape.Of(
        plainOnly ? ["plain_text"] : ["plain_text", "mrkdwn"],
        ("text", Text(most)), ("emoji?", Flag), ("verbatim?", Flag));

    private static void Length(string text, string pointer, BlockErrors errors, int most, int least)
    {
        if (text.Length > most)
        {
            errors.Add(pointer, $"must be less than {most + 1} characters");
        }

        if (text.Length < least)
        {
            errors.Add(pointer, $"must be more than {least - 1} characters");
        }
    }

    private static bool Kind(JsonNode? value, string pointer, BlockErrors errors, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (kinds.Contains(value?.GetValueKind() ?? JsonValueKind.Null))
        {
            return true;
        }

        errors.Add(pointer, $"must provide a {kinds[0].ToString().ToLowerInvariant()}");
        return false;
    }
}
