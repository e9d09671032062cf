namespace StoryBot.Hosting;

/// <summary>A setting is wrong; the message says which, where it stands, and what to set.</summary>
internal sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
